/** Things true of a workplace. */
export const settings = [
  'alcohol_on_site',
  'alcohol_served',
  'controlled_substances',
  'cash_handling',
  'night_work',
  'on_call',
  'driving',
  'lone_work',
  'noise',
  'no_private_space',
  'heavy_lifting',
  'standing_long',
  'heights',
  'customer_facing',
  'work_with_children',
  'work_with_vulnerable_adults',
  'security_work',
] as const;
export type Setting = (typeof settings)[number];

/** Licences a role may ask for; codes, so that both sides mean the same. */
export const licences = [
  'driving_car',
  'driving_van',
  'driving_lorry',
  'driving_bus',
  'forklift',
  'food_hygiene',
  'construction_site_card',
  'first_aid',
  'security_guard',
  'electrician',
  'gas_fitter',
  'care_certificate',
] as const;
export type Licence = (typeof licences)[number];

/** What a person may not do by law or order, as a constraint, never the offence. Coach side only. */
export const recordConstraintCodes = [
  'no_work_with_children',
  'no_work_with_vulnerable_adults',
  'no_security_licence',
  'no_driving_for_work',
  'no_controlled_substances_handling',
  'no_cash_handling',
] as const;
export type RecordConstraintCode = (typeof recordConstraintCodes)[number];

export interface RecordConstraint {
  readonly code: RecordConstraintCode;
  readonly until?: string | undefined;
}
