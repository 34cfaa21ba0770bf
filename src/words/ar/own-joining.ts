import type * as en from '../en/own-joining.ts';
import type { Translation } from '../translation.ts';

export const joining: Translation<typeof en.joining> = {
  subject: 'رابط لك',
  mail: 'يمكنك أن تدخل من هنا. افتح هذا الرابط خلال 7 أيام واضغط الزر:',
  unasked: 'يعمل الرابط مرة واحدة. إذا كنت لا تعرف ما هو فلا تفعل شيئا.',
  title: 'أهلا بك',
  address: 'بريدك',
  passwordNotNeeded: 'يمكنك أن تترك هذا فارغا. عندما تريد أن تعود يعطيك مدربك رمزا.',
  passwordIfLiked: 'كلمة سر، إن أردت',
  passwordHint: 'اكتب {{least}} حرفا أو أكثر. الأفضل بضع كلمات لا علاقة بينها.',
  tooShort: 'قصيرة: # أكثر',
  fewSigns: 'اكتب حروفا أكثر لا تتكرر',
  enough: 'طويلة بما يكفي، إن لم يعرفها أحد',
  good: 'جيدة',
  strong: 'قوية',
  goOn: 'تابع',
  guessed: 'هذه قصيرة أو سهلة. اختر غيرها.',
  resetSubject: 'كلمة سر جديدة',
  resetMail: 'طلب أحد هنا كلمة سر جديدة. افتح هذا الرابط خلال 24 ساعة واختر واحدة:',
  resetUnasked:
    'يعمل الرابط مرة واحدة. الرابط الأحدث يأخذ مكانه. إذا كنت لم تطلبها فلا تفعل شيئا. تبقى كلمة سرك كما هي.',
  resetTitle: 'كلمة سر جديدة',
  passwordLabel: 'كلمة سرك الجديدة',
  save: 'احفظ',
  saved: 'حُفظت كلمة سرك',
  signInNext: 'ادخل',
  noGood: 'هذا الرابط لا يعمل',
  gone: 'استُعمل من قبل، أو انتهى وقته.',
  otherInvitation: 'هل استعملته من قبل؟ إذن ادخل. وإلا فاطلب رمزا جديدا.',
  otherReset: 'اطلب رابطا آخر',
};
