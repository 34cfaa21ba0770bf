import type * as en from '../en/own-joining.ts';
import type { Translation } from '../translation.ts';

export const joining: Translation<typeof en.joining> = {
  subject: 'Un enlace para ti',
  mail: 'Aquí puedes entrar. Abre este enlace en 7 días y pulsa el botón:',
  unasked: 'El enlace vale una vez. Si no sabes qué es, no hagas nada.',
  title: 'Hola',
  address: 'Tu correo',
  passwordNotNeeded: 'Lo puedes dejar vacío. Para volver, te da un código quien te ayuda.',
  passwordIfLiked: 'Una contraseña, si la quieres',
  passwordHint: 'Usa {{least}} letras o más. Lo mejor son unas palabras que no van juntas.',
  tooShort: 'Muy corta: # más',
  fewSigns: 'Usa más letras que no sean iguales',
  enough: 'Vale, si nadie la puede adivinar',
  good: 'Buena',
  strong: 'Muy buena',
  goOn: 'Seguir',
  guessed: 'Es muy corta o muy fácil. Elige otra.',
  resetSubject: 'Una contraseña nueva',
  resetMail: 'Alguien pidió aquí una contraseña nueva. Abre este enlace en 24 horas y elige una:',
  resetUnasked:
    'El enlace vale una vez. Uno más nuevo toma su lugar. Si no la pediste, no hagas nada. Tu contraseña sigue igual.',
  resetTitle: 'Una contraseña nueva',
  passwordLabel: 'Tu contraseña nueva',
  save: 'Guardar',
  saved: 'Tu contraseña está guardada',
  signInNext: 'Entrar',
  noGood: 'Este enlace no sirve',
  gone: 'Ya se usó, o pasó su tiempo.',
  otherInvitation: '¿Ya lo usaste? Entonces entra. Si no, pide otro código.',
  otherReset: 'Pedir otro enlace',
};
