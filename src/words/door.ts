/** What stands at the door that a partner's portal opens: neutral words, in the languages of the pages behind it. */
const en = {
  title: 'Your page',
  ask: 'Press the button to open your page. The link is good once.',
  button: 'Open my page',
  closedTitle: 'This page is not open',
  closed:
    'The link was used already, or its time is over. Go back to the page you came from and open it again.',
  inFrame:
    'Your browser does not keep this page open inside another one. You can open it in a window of its own, and sign in there.',
  elsewhere: 'This page opens in the page that you were given it by, and in no other.',
  own: 'Open it in a window of its own',
  signIn: 'Sign in another way',
  newCode: 'Ask for a new code',
  call: 'Call',
} as const;

type Door = Readonly<Record<keyof typeof en, string>>;

const es: Door = {
  title: 'Tu página',
  ask: 'Pulsa el botón para abrir tu página. El enlace sirve una sola vez.',
  button: 'Abrir mi página',
  closedTitle: 'Esta página no está abierta',
  closed: 'El enlace ya se usó o su tiempo terminó. Vuelve a la página de antes y ábrelo otra vez.',
  inFrame:
    'Tu navegador no guarda esta página dentro de otra. Puedes abrirla en una ventana propia y entrar allí.',
  elsewhere: 'Esta página se abre en la página que te la dio, y en ninguna otra.',
  own: 'Abrirla en una ventana propia',
  signIn: 'Entrar de otra manera',
  newCode: 'Pedir otro código',
  call: 'Llama al',
};

const ar: Door = {
  title: 'صفحتك',
  ask: 'اضغط الزر لفتح صفحتك. الرابط يعمل مرة واحدة.',
  button: 'افتح صفحتي',
  closedTitle: 'هذه الصفحة غير مفتوحة',
  closed: 'استُعمل الرابط من قبل أو انتهى وقته. عد إلى الصفحة السابقة وافتحه مرة أخرى.',
  inFrame: 'متصفحك لا يحفظ هذه الصفحة داخل صفحة أخرى. يمكنك فتحها في نافذة خاصة بها، وتسجل الدخول هناك.',
  elsewhere: 'تفتح هذه الصفحة في الصفحة التي أعطتك إياها، وفي غيرها لا.',
  own: 'افتحها في نافذة خاصة بها',
  signIn: 'ادخل بطريقة أخرى',
  newCode: 'اطلب رمزا جديدا',
  call: 'اتصل بـ',
};

export const doors = { en, es, ar } as const satisfies Readonly<Record<string, Door>>;
export type DoorLanguage = keyof typeof doors;
export const doorLanguages: readonly DoorLanguage[] = ['en', 'es', 'ar'];
