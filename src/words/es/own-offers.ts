import type * as en from '../en/own-offers.ts';
import type { Translation } from '../translation.ts';

export const offers: Translation<typeof en.offers> = {
  title: 'Trabajos para ti',
  none: 'Aún no hay ningún trabajo. Los pondrá aquí quien te ayuda.',
  at: '{{title}} en {{employer}}',
  open: 'Léelo y contesta',
  look: 'Verlo',
  inTheirWords: 'Está escrito en su idioma. Pide a quien te ayuda que lo lea contigo.',
  meet: 'Cuándo es la cita',
  meetAt: '{{day}}, a las {{time}}',
  meetNoTime: 'No han dicho cuándo. Pregunta a quien te ayuda.',
  meetNote: 'Escribieron: {{what}}',
  what: 'Qué harías',
  when: 'Cuándo',
  hoursAWeek: 'Horas a la semana: de {{from}} a {{to}}',
  hoursExactly: 'Horas a la semana: {{hours}}',
  hoursAtLeast: 'Horas a la semana: {{hours}} o más',
  hoursAtMost: 'Horas a la semana: hasta {{hours}}',
  fixed: 'Estas son las horas.',
  pool: 'Trabajas parte de estas horas. Se habla cuáles.',
  flexible: 'Las horas se hablan.',
  hoursNotSaid: 'Aún no lo han dicho.',
  start: 'Primer día: {{day}}',
  where: 'Dónde',
  placeNotSaid: 'Aún no lo han dicho.',
  way: 'Cómo llegar',
  wayMinutes: 'Unos {{minutes}} min. {{mode}}. Es un cálculo.',
  wayUnknown: 'No sabemos cuánto se tarda.',
  pay: 'Paga',
  payNotSaid: 'Aún no lo han dicho.',
  payRange: 'De {{from}} a {{to}} {{period}}',
  payOne: '{{from}} {{period}}',
  kind: 'Qué tipo de trabajo',
  settings: 'Qué hay en el trabajo',
  would: 'Qué harían por ti',
  wouldNothing: 'Aún no lo han dicho. Pregunta a quien te ayuda.',
  fits: 'Por qué te va bien',
  against: 'Qué no te va bien',
  unknown: 'Qué no sabemos aún',
  nothingFits: 'Nada que sepamos.',
  nothingAgainst: 'Nada que sepamos.',
  yourAnswer: 'Tu respuesta',
  answerTitle: '¿Qué dices?',
  answerHint: 'Tú decides. También vale un no. Nadie del trabajo sabe tu nombre por esto.',
  answerHintNamed: 'Tú decides. También vale un no.',
  question: 'Tu pregunta',
  questionHint: 'La lee quien te ayuda y te contesta. La puedes dejar vacía.',
  questionHintAlone: 'La lee quien te ayuda y te contesta.',
  tellCoach: 'Escribe a quien te ayuda',
  noteOnPaper: 'Lo que te ayuda en el trabajo no sale en papel.',
  send: 'Enviar mi respuesta',
  sendQuestion: 'Enviar mi pregunta',
  choose: 'Elige una.',
  questionEmpty: 'Escribe tu pregunta.',
  questionLong: 'Usa 1.000 letras como mucho.',
  notOpen: 'Ahora no puedes contestar a esto. Mira el trabajo otra vez.',
  jobChanged:
    'Algo cambió en este trabajo. Primero lo mira quien te ayuda. Aún puedes preguntar o decir que no.',
  youSaid: 'Dijiste: {{what}}',
  youAsked: 'Preguntaste: {{what}}',
  theyWrote: '{{name}} lo escribió por ti: {{what}}',
  showed: 'Pueden ver lo que elegiste',
  didNotSay: 'Yo no dije esto',
  didNotSayAsk: '¿No dijiste esto?',
  didNotSayText: 'Entonces no vale. Si ven algo de ti, se acaba ya. Se lo decimos a quien te ayuda.',
  didNotSayYes: 'No, yo no dije esto',
  didNotSayNo: 'Sí lo dije. Déjalo así.',
  didNotSayDone: 'El {{day}} dijiste: yo no dije esto. No vale. Quien te ayuda ya lo sabe.',
  didNotSayDoneNoCoach: 'El {{day}} dijiste: yo no dije esto. No vale. Nuestro equipo ya lo sabe.',
  next: 'Qué viene ahora',
  showMe: 'Elegir qué ven de mí',
  changeMind: 'Aún puedes cambiar.',
  takeTitle: 'Te ofrecen este trabajo. ¿Qué dices?',
  takeHint: 'No hay prisa. Si dices no, ya no ven nada de ti.',
  whyNot: '¿Por qué no? (Lo puedes dejar vacío.)',
  whyNotHint: 'Si dices que no, solo lo lee quien te ayuda.',
  whyNotSaid: 'No digo por qué',
  sayWhy: 'Decir por qué',
  whyNotChoose: 'Elige una de estas.',
  taken: 'Dijiste que sí a este trabajo el {{day}}. Ya lo saben. También lo sabe quien te ayuda.',
  untakeTitle: '¿Al final no te va bien?',
  yourJob: 'Tu trabajo',
  hasStarted: 'Ya empecé este trabajo',
  startHint: 'Se lo decimos a quien te ayuda. Si fue otro día, lo corrige.',
  hasEnded: 'Este trabajo se acabó',
  endHint: 'Se lo decimos a quien te ayuda. Lo que dejaste ver hasta que acabe el trabajo se acaba ya.',
};

export const offerAnswers: Translation<typeof en.offerAnswers> = {
  interested: 'Sí, quiero este trabajo',
  not_interested: 'No, esto no es para mí',
  ask: 'Antes quiero preguntar algo',
};

export const jobAnswers: Translation<typeof en.jobAnswers> = {
  interested: 'Sí, acepto este trabajo',
  not_interested: 'No, no acepto este trabajo',
};

export const ownNoReasons: Translation<typeof en.ownNoReasons> = {
  hours_do_not_fit: 'El horario no me va',
  too_far: 'Está muy lejos',
  wage_too_low: 'Pagan muy poco',
  setting_not_right: 'El lugar no es para mí',
  supports_missing: 'Falta lo que me ayuda',
  participant_prefers_other: 'Quiero otro trabajo',
  not_now: 'Ahora no',
  other: 'Otra cosa',
};

export const offerStandings: Translation<typeof en.offerStandings> = {
  open: 'Falta tu respuesta',
  yes: 'Dijiste que sí. Aún no lo saben.',
  no: 'Dijiste que no.',
  released: 'Ven lo que elegiste.',
  invited: 'Te quieren conocer.',
  job_offered: 'Te ofrecen el trabajo.',
  started: 'Ya es tu trabajo.',
  ended: 'Este trabajo se acabó.',
  declined: 'Eligieron a otra persona.',
  withdrawn: 'Se acabó. Para este trabajo no ven nada de ti.',
};

export const offerNext: Translation<typeof en.offerNext> = {
  open: 'Di sí, no o pregunta. No hay prisa.',
  yes: 'Ahora eliges qué ven de ti. Hasta entonces no ven nada para este trabajo.',
  no: 'No pasa nada más. Aún puedes preguntar o decir que sí.',
  released: 'Lo leen y contestan. Te lo dirá quien te ayuda.',
  invited: 'Te ayudan a prepararte.',
  job_offered: 'Tú decides. Antes puedes hablar con quien te ayuda.',
  started: 'No te quedas sin ayuda.',
  ended: 'Buscan otros contigo.',
  declined: 'Se buscan más trabajos contigo.',
  withdrawn: 'Se buscan más trabajos contigo.',
};

export const contracts: Translation<typeof en.contracts> = {
  permanent: 'Un trabajo sin fecha de fin',
  fixed_term: 'Un trabajo con fecha de fin',
  temporary: 'Un trabajo por poco tiempo',
  apprenticeship: 'Un trabajo para aprender un oficio',
  work_trial: 'Una prueba corta',
};

export const trainings: Translation<typeof en.trainings> = {
  given: 'Te enseñan el trabajo.',
  some: 'Te enseñan parte del trabajo.',
  none: 'Hay que saber el trabajo.',
};

export const remotes: Translation<typeof en.remotes> = {
  partly: 'Una parte se hace en casa.',
  fully: 'Trabajas en casa.',
};

export const wouldStances: Translation<typeof en.wouldStances> = {
  policy: 'Lo hacen siempre.',
  has_done: 'Ya lo han hecho.',
  willing: 'Podrían hacerlo si se pide. No es una promesa.',
};
