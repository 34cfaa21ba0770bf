import type * as consents from '../en/consents.ts';
import type * as labels from '../en/labels.ts';
import type * as arrangements from '../en/own-arrangements.ts';
import type { Translation } from '../translation.ts';

export const days: Translation<typeof labels.days> = {
  mon: 'الاثنين',
  tue: 'الثلاثاء',
  wed: 'الأربعاء',
  thu: 'الخميس',
  fri: 'الجمعة',
  sat: 'السبت',
  sun: 'الأحد',
};

export const modes: Translation<typeof labels.modes> = {
  walk: 'مشيا',
  bicycle: 'بالدراجة',
  public_transport: 'بالباص أو القطار',
  car: 'بالسيارة',
  lift: 'مع من يوصلك',
};

export const periods: Translation<typeof labels.periods> = {
  hour: 'في الساعة',
  day: 'في اليوم',
  week: 'في الأسبوع',
  month: 'في الشهر',
  year: 'في السنة',
};

export const needs: Translation<typeof labels.needs> = {
  treatment_sessions: 'وقت لمواعيد ثابتة',
  dosing_window: 'ساعات حرة لموعد كل يوم',
  mutual_aid_times: 'ساعات حرة للقاء مع ناس',
  court_or_probation: 'وقت لمواعيد رسمية',
  childcare_hours: 'ساعات حرة للأطفال',
  curfew: 'ساعات تنتهي قبل وقت العودة إلى البيت',
  shift_limit: 'نوبات لها حدود متفق عليها',
  phased_hours: 'بداية بساعات أقل',
  public_transport: 'مكان يصله الباص أو القطار',
  max_travel_minutes: 'طريق قصير إلى العمل',
  no_driving: 'عمل بلا قيادة',
  transport_help: 'مساعدة في الوصول إلى العمل',
  alcohol_free_site: 'مكان عمل بلا كحول',
  no_alcohol_service: 'عمل بلا تقديم كحول',
  no_controlled_substances: 'عمل بعيد عن الأدوية القوية',
  no_cash_initially: 'بلا نقود في البداية',
  low_noise: 'مكان هادئ',
  private_space: 'غرفة خاصة عند الحاجة',
  written_instructions: 'تعليمات مكتوبة',
  step_by_step_tasks: 'مهام خطوة خطوة',
  self_paced: 'عمل بلا عجلة',
  frequent_breaks: 'راحات قصيرة أكثر',
  physical_limit: 'مهام تناسب قدرة الجسم',
  trained_supervisor: 'مسؤول تعلم كيف يساند',
  mentor_or_peer: 'زميل يرشد',
  coach_on_site: 'زيارات من المدرب في العمل',
  coach_contact_line: 'أن يتصلوا بالمدرب',
  regular_check_in: 'حديث قصير كل فترة',
  job_held_during_treatment: 'وظيفة محفوظة أثناء الغياب',
  return_to_work_plan: 'خطة للعودة بعد الغياب',
  setback_is_not_dismissal: 'تعثر لا ينهي الوظيفة',
  language_support: 'مساعدة في اللغة',
  literacy_support: 'مساعدة في القراءة والكتابة',
  digital_help: 'مساعدة في الحاسوب',
  tools_or_uniform: 'أدوات أو ملابس عمل',
  wage_advance: 'جزء من أول أجر مقدما',
  remote_possible: 'بعض العمل من البيت',
  childcare_help: 'مساعدة في رعاية الأطفال',
  fair_chance_process: 'اختيار عادل للناس',
  prescribed_medication_accepted: 'ما يصفه لك الطبيب مقبول',
};

export const settings: Translation<typeof labels.settings> = {
  alcohol_on_site: 'كحول في المكان',
  alcohol_served: 'تقديم الكحول',
  controlled_substances: 'أدوية قوية تحفظ بقفل',
  cash_handling: 'التعامل بالنقود',
  night_work: 'عمل في الليل',
  on_call: 'عمل عند الطلب',
  driving: 'القيادة',
  lone_work: 'العمل وحدك',
  noise: 'ضجيج',
  no_private_space: 'لا غرفة خاصة',
  heavy_lifting: 'حمل أشياء ثقيلة',
  standing_long: 'وقوف طويل',
  heights: 'عمل في مكان عال',
  customer_facing: 'عمل مع الزبائن',
  work_with_children: 'عمل مع الأطفال',
  work_with_vulnerable_adults: 'عمل مع كبار يحتاجون رعاية',
  security_work: 'عمل في الحراسة',
};

export const licences: Translation<typeof labels.licences> = {
  driving_car: 'رخصة سيارة',
  driving_van: 'رخصة سيارة نقل صغيرة',
  driving_lorry: 'رخصة شاحنة',
  driving_bus: 'رخصة حافلة',
  forklift: 'رخصة رافعة شوكية',
  food_hygiene: 'شهادة نظافة الطعام',
  construction_site_card: 'بطاقة موقع بناء',
  first_aid: 'شهادة إسعاف',
  security_guard: 'رخصة حارس',
  electrician: 'رخصة كهربائي',
  gas_fitter: 'رخصة غاز',
  care_certificate: 'شهادة رعاية',
};

export const consentFields: Translation<typeof consents.consentFields> = {
  offers: 'الوظائف التي يعرضها مدربي',
  answers: 'ما أجيب به',
  displayName: 'اسمي',
  phone: 'رقم هاتفي',
  email: 'بريدي',
  skills: 'ما أعرف أن أعمله',
  pastWork: 'أين عملت',
  availability: 'متى أستطيع أن أعمل',
  message: 'رسالة مني',
  arrangements: 'ما يساعدني في العمل',
};

export const consentEvents: Translation<typeof consents.consentEvents> = {
  placement_ended: 'أن تنتهي الوظيفة',
  service_ended: 'أن أترك الخدمة',
  link_ended: 'أن ينتهي الربط مع هذه الصفحات',
};

export const ownArrangements: Translation<typeof arrangements.ownArrangements> = {
  starts_from: 'تبدأ الساعة {{from}} أو بعدها: {{days}}',
  done_by: 'تنتهي قبل الساعة {{until}}: {{days}}',
  away: 'لست هناك من {{from}} إلى {{until}}: {{days}}',
  agreed_hours: 'ساعات تتفقون عليها من قبل',
  shift_length: 'نوبات قصيرة',
  gradual_start: 'ساعات أقل في البداية',
  bus_hours: 'ساعات فيها باص',
  no_driving: 'بلا قيادة',
  help_with_way: 'مساعدة في الوصول',
  no_till: 'بلا نقود في البداية',
  quiet_place: 'مكان هادئ',
  room_of_own: 'غرفة تكون فيها وحدك قليلا',
  written_tasks: 'مهام مكتوبة',
  one_task_at_a_time: 'مهمة واحدة كل مرة',
  own_pace: 'على مهلك في البداية',
  more_breaks: 'راحات قصيرة أكثر',
  lighter_work: 'عمل أخف',
  named_supervisor: 'مسؤول واحد تعرف اسمه',
  colleague_to_ask: 'زميل تسأله',
  coach_along: 'قد يأتي مدربك معك',
  coach_to_ring: 'يمكنهم أن يتصلوا بمدربك',
  weekly_talk: 'حديث قصير كل أسبوع',
  help_with_language: 'مساعدة في اللغة',
  help_with_reading: 'مساعدة في القراءة',
  help_with_computers: 'مساعدة في الحاسوب',
  clothes_and_tools: 'ملابس وأدوات للعمل',
  early_first_pay: 'أول أجر مبكرا',
  work_from_home: 'بعض العمل من البيت',
  childcare: 'مساعدة في رعاية الأطفال',
};
