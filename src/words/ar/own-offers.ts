import type * as en from '../en/own-offers.ts';
import type { Translation } from '../translation.ts';

export const offers: Translation<typeof en.offers> = {
  title: 'وظائف لك',
  none: 'لا توجد وظيفة هنا بعد. سيضع مدربك بعضها هنا.',
  at: '{{title}} عند {{employer}}',
  open: 'اقرأ وأجب',
  look: 'انظر',
  inTheirWords: 'كتبوا هذا بلغتهم. اطلب من مدربك أن يقرأه معك.',
  meet: 'متى تلتقون',
  meetAt: '{{day}}، الساعة {{time}}',
  meetNoTime: 'لم يقولوا متى. اسأل مدربك.',
  meetNote: 'كتبوا: {{what}}',
  what: 'ماذا ستعمل',
  when: 'متى',
  hoursAWeek: 'الساعات في الأسبوع: من {{from}} إلى {{to}}',
  hoursExactly: 'الساعات في الأسبوع: {{hours}}',
  hoursAtLeast: 'الساعات في الأسبوع: {{hours}} أو أكثر',
  hoursAtMost: 'الساعات في الأسبوع: حتى {{hours}}',
  fixed: 'هذه هي الساعات.',
  pool: 'تعمل بعض هذه الساعات. تتفقون على أيها.',
  flexible: 'تتفقون معا على الساعات.',
  hoursNotSaid: 'لم يقولوا بعد.',
  start: 'أول يوم: {{day}}',
  where: 'أين',
  placeNotSaid: 'لم يقولوا بعد.',
  way: 'كيف تصل',
  wayMinutes: 'الوقت تقريبا، بالدقائق: {{minutes}}، {{mode}}.',
  wayUnknown: 'لا نعرف كم يطول الطريق.',
  pay: 'الأجر',
  payNotSaid: 'لم يقولوا بعد.',
  payRange: 'من {{from}} إلى {{to}} {{period}}',
  payOne: '{{from}} {{period}}',
  kind: 'نوع الوظيفة',
  settings: 'ماذا يوجد في العمل',
  would: 'ماذا يفعلون لك',
  wouldNothing: 'لم يقولوا بعد. اسأل مدربك.',
  fits: 'لماذا تناسبك',
  against: 'ما لا يناسبك',
  unknown: 'ما لا نعرفه بعد',
  nothingFits: 'لا شيء نعرفه.',
  nothingAgainst: 'لا شيء نعرفه.',
  yourAnswer: 'جوابك',
  answerTitle: 'ماذا تقول؟',
  answerHint: 'أنت تقرر. يمكنك أن تقول لا. لا أحد في العمل يعرف اسمك بهذا.',
  answerHintNamed: 'أنت تقرر. يمكنك أن تقول لا.',
  question: 'سؤالك',
  questionHint: 'يقرؤه مدربك ويجيبك. يمكنك أن تترك هذا فارغا.',
  questionHintAlone: 'يقرؤه مدربك ويجيبك.',
  tellCoach: 'اكتب إلى مدربك',
  noteOnPaper: 'ما يساعدك في العمل لا يطبع.',
  send: 'أرسل جوابي',
  sendQuestion: 'أرسل سؤالي',
  choose: 'اختر واحدا.',
  questionEmpty: 'اكتب سؤالك.',
  questionLong: 'اكتب 1000 حرف على الأكثر.',
  notOpen: 'لا يمكنك أن تجيب الآن. انظر إلى الوظيفة مرة أخرى.',
  jobChanged: 'تغير شيء في هذه الوظيفة. ينظر مدربك فيها أولا. يمكنك أن تسأل أو تقول لا.',
  youSaid: 'قلت: {{what}}',
  youAsked: 'سألت: {{what}}',
  theyWrote: 'كتب {{name}} بدلا منك: {{what}}',
  showed: 'يمكنهم أن يروا ما اخترت',
  didNotSay: 'لم أقل هذا',
  didNotSayAsk: 'ألم تقل هذا؟',
  didNotSayText: 'إذن لا يحسب. إن كانوا يرون شيئا عنك فهذا ينتهي الآن. يعلم مدربك بذلك.',
  didNotSayYes: 'لا، لم أقل هذا',
  didNotSayNo: 'قلت هذا. اتركه كما هو.',
  didNotSayDone: 'قلت في {{day}}: لم أقل هذا. هو لا يحسب. عرف مدربك بذلك.',
  didNotSayDoneNoCoach: 'قلت في {{day}}: لم أقل هذا. هو لا يحسب. عرف فريقنا بذلك.',
  next: 'ماذا بعد',
  showMe: 'اختر ما يرونه عني',
  changeMind: 'ما زال يمكنك أن تغير رأيك.',
  takeTitle: 'يعرضون عليك هذه الوظيفة. ماذا تقول؟',
  takeHint: 'لا داعي للعجلة. إذا قلت لا فهم لا يرون شيئا عنك بعد ذلك.',
  whyNot: 'لماذا لا؟ (يمكنك أن تترك هذا فارغا.)',
  whyNotHint: 'إن قلت لا، فلا يقرأ السبب إلا مدربك.',
  whyNotSaid: 'لا أقول لماذا',
  sayWhy: 'قل لماذا',
  whyNotChoose: 'اختر واحدا من هذه.',
  taken: 'قلت نعم لهذه الوظيفة يوم {{day}}. هم يعرفون ذلك، ومدربك أيضا.',
  untakeTitle: 'ألا تناسبك بعد كل هذا؟',
  yourJob: 'وظيفتك',
  hasStarted: 'بدأت هذه الوظيفة',
  startHint: 'يعلم مدربك بذلك. إذا كان اليوم غير هذا فهو يصححه.',
  hasEnded: 'انتهت هذه الوظيفة',
  endHint: 'يعلم مدربك بذلك. ما سمحت برؤيته حتى تنتهي الوظيفة ينتهي الآن.',
};

export const offerAnswers: Translation<typeof en.offerAnswers> = {
  interested: 'نعم، أريد هذه الوظيفة',
  not_interested: 'لا، هذه ليست لي',
  ask: 'عندي سؤال أولا',
};

export const jobAnswers: Translation<typeof en.jobAnswers> = {
  interested: 'نعم، أقبل هذه الوظيفة',
  not_interested: 'لا، لا أقبل هذه الوظيفة',
};

export const ownNoReasons: Translation<typeof en.ownNoReasons> = {
  hours_do_not_fit: 'الساعات لا تناسبني',
  too_far: 'المكان بعيد جدا',
  wage_too_low: 'الأجر قليل',
  setting_not_right: 'المكان لا يناسبني',
  supports_missing: 'ما يساعدني غير موجود',
  participant_prefers_other: 'أريد عملا آخر',
  not_now: 'ليس الآن',
  other: 'شيء آخر',
};

export const offerStandings: Translation<typeof en.offerStandings> = {
  open: 'تنتظر جوابك',
  yes: 'قلت نعم. هم لا يعرفون هذا بعد.',
  no: 'قلت لا.',
  released: 'يرون ما اخترت.',
  invited: 'يريدون أن يقابلوك.',
  job_offered: 'يعرضون عليك الوظيفة.',
  started: 'هذه وظيفتك الآن.',
  ended: 'انتهت هذه الوظيفة.',
  declined: 'أخذوا شخصا آخر.',
  withdrawn: 'انتهى هذا. لا يرون شيئا عنك لهذه الوظيفة.',
};

export const offerNext: Translation<typeof en.offerNext> = {
  open: 'قل نعم أو لا أو اسأل. لا داعي للعجلة.',
  yes: 'الآن تختار ما يرونه عنك. قبل ذلك لا يرون شيئا لهذه الوظيفة.',
  no: 'لا يحدث شيء آخر. ما زال يمكنك أن تسأل أو تقول نعم.',
  released: 'يقرؤون ويجيبون. يخبرك مدربك.',
  invited: 'يساعدك مدربك كي تستعد.',
  job_offered: 'أنت تقرر. يمكنك أن تتحدث مع مدربك أولا.',
  started: 'يبقى مدربك معك.',
  ended: 'يبحث مدربك معك عن وظائف أخرى.',
  declined: 'يبحث مدربك معك عن وظائف أخرى.',
  withdrawn: 'يبحث مدربك معك عن وظائف أخرى.',
};

export const contracts: Translation<typeof en.contracts> = {
  permanent: 'وظيفة دائمة',
  fixed_term: 'وظيفة لها نهاية',
  temporary: 'وظيفة لوقت قصير',
  apprenticeship: 'وظيفة تتعلم فيها مهنة',
  work_trial: 'تجربة قصيرة',
};

export const trainings: Translation<typeof en.trainings> = {
  given: 'يعلمونك العمل.',
  some: 'يعلمونك بعض العمل.',
  none: 'يجب أن تعرف العمل.',
};

export const remotes: Translation<typeof en.remotes> = {
  partly: 'بعض العمل من البيت.',
  fully: 'تعمل من البيت.',
};

export const wouldStances: Translation<typeof en.wouldStances> = {
  policy: 'يفعلون هذا دائما.',
  has_done: 'فعلوا هذا من قبل.',
  willing: 'يمكنهم ذلك إن طلب منهم. هذا ليس وعدا.',
};
