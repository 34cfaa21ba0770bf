import type { DemoEmployer, DemoPerson, DemoRole } from '../../src/services/demo-town.ts';

/**
 * Harrowmere, a town that does not exist, with people, companies and streets that do not exist. Written so that every gate,
 * every part of a score and every kind of notice can be seen; the remark on each line says what it is there for.
 */
export const town = { name: 'Stepwell Demo (Harrowmere)', zone: 'Europe/London', country: 'GB', currency: 'GBP', lat: 53.8, lon: -1.55 } as const;

export const employers: readonly DemoEmployer[] = [
  { name: 'Harbour Bakery', street: 'Kettle Lane', at: [1, 0.5], stances: { regular_check_in: 'policy', phased_hours: 'has_done', dosing_window: 'willing', mentor_or_peer: 'has_done' } },
  { name: 'Lantern Kitchen', street: 'Lamplighter Row', at: [-0.5, 1], stances: { trained_supervisor: 'willing', frequent_breaks: 'policy', coach_contact_line: 'unknown' } },
  { name: 'The Copper Otter', street: 'Ferry Steps', at: [0.3, -0.6], stances: { regular_check_in: 'case_by_case', no_alcohol_service: 'cannot' } }, // alcohol: setting and refusal
  { name: 'Thistle Warehouse', street: 'Longshed Road', at: [6, 2], stances: { written_instructions: 'policy', step_by_step_tasks: 'policy', shift_limit: 'willing', job_held_during_treatment: 'cannot' } }, // need_refused
  { name: 'Greenfinch Gardens', street: 'Orchard Dip', at: [3, -2], stances: { self_paced: 'has_done', mentor_or_peer: 'policy', treatment_sessions: 'has_done', setback_is_not_dismissal: 'policy' } },
  { name: 'Sundial Care', street: 'Almond Court', at: [-2, 2], stances: { trained_supervisor: 'policy', return_to_work_plan: 'willing', fair_chance_process: 'case_by_case' } },
  { name: 'Pebble & Post Offices', street: 'Market Square', at: [0, 0.1], stances: { remote_possible: 'has_done', digital_help: 'willing', private_space: 'policy', regular_check_in: 'willing' } },
  { name: 'Magpie Recycling', street: 'Tinker’s Wharf', at: [4, 4], stances: { fair_chance_process: 'policy', tools_or_uniform: 'policy', wage_advance: 'willing', court_or_probation: 'has_done' } },
  { name: 'Willow Linen', street: 'Mangle Street', at: [-1, -1.5], stances: { childcare_hours: 'has_done', step_by_step_tasks: 'willing', literacy_support: 'willing' } },
  { name: 'Redbrick Builders', street: 'Hodder’s Yard', at: [2, 5], stances: { transport_help: 'has_done', phased_hours: 'case_by_case', prescribed_medication_accepted: 'unknown' } },
  { name: 'Bluebell Hotel', street: 'Promenade', at: [0.8, -1.2], stances: { language_support: 'policy', shift_limit: 'case_by_case', regular_check_in: 'has_done' } },
  { name: 'Far Fell Depot', street: 'Moor End', at: [48, 30], stances: { transport_help: 'cannot', written_instructions: 'willing' } }, // too_far
];

const day = 'mon-fri 09:00-15:00';
const early = 'mon-fri 05:00-11:00';
const late = 'mon-fri 16:00-22:00';
const night = 'mon-thu 22:00-06:00';
const short = 'tue,thu 10:00-14:00';

export const roles: readonly DemoRole[] = [
  { employer: 'Harbour Bakery', occupation: 'baker', title: 'Bread baker, early shift', hours: early, wage: 1290, flexible: true }, // flexible hours
  { employer: 'Harbour Bakery', occupation: 'baker', title: 'Baker, day shift', hours: day, wage: 1260, openings: 2 },
  { employer: 'Harbour Bakery', occupation: 'pastry maker', title: 'Pastry maker', hours: 'mon-fri 08:00-14:00', wage: 1310, contract: 'apprenticeship' },
  { employer: 'Harbour Bakery', occupation: 'shop assistant', title: 'Bakery counter assistant', hours: day, wage: 1230, settings: ['cash_handling', 'customer_facing'] },
  { employer: 'Harbour Bakery', occupation: 'hand packer', title: 'Packer', hours: short, wage: 1220, contract: 'work_trial' },
  { employer: 'Lantern Kitchen', occupation: 'cook', title: 'Cook, lunches', hours: day, wage: 1350, settings: ['noise'] },
  { employer: 'Lantern Kitchen', occupation: 'kitchen assistant', title: 'Kitchen assistant', hours: day, wage: 1225, openings: 3 },
  { employer: 'Lantern Kitchen', occupation: 'kitchen porter', title: 'Kitchen porter, evenings', hours: late, wage: 1240, settings: ['noise', 'standing_long'] },
  { employer: 'Lantern Kitchen', occupation: 'kitchen assistant', title: 'School meals assistant', hours: 'mon-fri 10:00-14:00', wage: 1230, settings: ['work_with_children'] }, // statutory_bar
  { employer: 'Lantern Kitchen', occupation: 'food production operator', title: 'Food preparation operative', hours: early, wage: 1250, closesIn: 2 }, // posting_closing
  { employer: 'The Copper Otter', occupation: 'bartender', title: 'Bartender', hours: late, wage: 1260, settings: ['alcohol_served', 'alcohol_on_site', 'cash_handling'] }, // setting_avoided
  { employer: 'The Copper Otter', occupation: 'waiter/waitress', title: 'Waiting staff, lunches', hours: day, wage: 1240, settings: ['alcohol_served', 'customer_facing'] },
  { employer: 'The Copper Otter', occupation: 'cook', title: 'Line cook', hours: late, wage: 1380, settings: ['alcohol_on_site', 'noise'] },
  { employer: 'The Copper Otter', occupation: 'kitchen porter', title: 'Dishwasher', hours: 'fri-sun 11:00-17:00', wage: 1230, settings: ['alcohol_on_site'] },
  { employer: 'The Copper Otter', occupation: 'barista', title: 'Coffee bar host', hours: 'mon-fri 07:00-12:00', wage: 1240, stances: { no_alcohol_service: 'willing' } },
  { employer: 'Thistle Warehouse', occupation: 'warehouse worker', title: 'Warehouse worker, days', hours: day, wage: 1290, openings: 5 },
  { employer: 'Thistle Warehouse', occupation: 'warehouse worker', title: 'Warehouse worker, nights', hours: night, wage: 1450, settings: ['night_work'] }, // no_common_hours, working_age
  { employer: 'Thistle Warehouse', occupation: 'forklift operator', title: 'Forklift driver', hours: day, wage: 1400, licences: ['forklift'], settings: ['driving'] }, // licence_missing
  { employer: 'Thistle Warehouse', occupation: 'hand packer', title: 'Picker and packer', hours: late, wage: 1270, openings: 4 },
  { employer: 'Thistle Warehouse', occupation: 'data entry clerk', title: 'Stock records clerk', hours: day, wage: 1300, remote: 'partly' },
  { employer: 'Greenfinch Gardens', occupation: 'landscape gardener', title: 'Gardener', hours: day, wage: 1280, openings: 2 },
  { employer: 'Greenfinch Gardens', occupation: 'landscape gardener', title: 'Garden assistant, part time', hours: short, wage: 1240, flexible: true },
  { employer: 'Greenfinch Gardens', occupation: 'shop assistant', title: 'Plant shop assistant', hours: 'sat-sun 09:00-15:00', wage: 1235, settings: ['customer_facing'] },
  { employer: 'Greenfinch Gardens', occupation: 'landscape gardener', title: 'Tree nursery worker', hours: 'mon-fri 08:00-16:00', wage: 1290, contract: 'temporary' },
  { employer: 'Greenfinch Gardens', occupation: 'building cleaner', title: 'Greenhouse cleaner', hours: short, wage: 1220, state: 'paused' }, // opportunity_not_open
  { employer: 'Sundial Care', occupation: 'healthcare assistant', title: 'Care assistant, days', hours: day, wage: 1310, settings: ['work_with_vulnerable_adults'], licences: ['care_certificate'] },
  { employer: 'Sundial Care', occupation: 'home care aide', title: 'Home care visitor', hours: day, wage: 1320, settings: ['work_with_vulnerable_adults', 'driving', 'lone_work'], licences: ['driving_car'] },
  { employer: 'Sundial Care', occupation: 'kitchen assistant', title: 'Care home kitchen assistant', hours: day, wage: 1230 },
  { employer: 'Sundial Care', occupation: 'building cleaner', title: 'Care home cleaner', hours: 'mon-fri 07:00-12:00', wage: 1225, stances: { job_held_during_treatment: 'willing' } },
  { employer: 'Sundial Care', occupation: 'hospital porter', title: 'Porter with medicines round', hours: day, wage: 1270, settings: ['controlled_substances'] },
  { employer: 'Pebble & Post Offices', occupation: 'office clerk', title: 'Office clerk', hours: day, wage: 1330, openings: 2 },
  { employer: 'Pebble & Post Offices', occupation: 'receptionist', title: 'Receptionist', hours: 'mon-fri 08:30-16:30', wage: 1290, settings: ['customer_facing'] },
  { employer: 'Pebble & Post Offices', occupation: 'data entry clerk', title: 'Data entry from home', hours: day, wage: 1280, remote: 'fully', flexible: true }, // no journey at all
  { employer: 'Pebble & Post Offices', occupation: 'call centre agent', title: 'Telephone adviser', hours: late, wage: 1300, settings: ['noise'] },
  { employer: 'Pebble & Post Offices', occupation: 'building cleaner', title: 'Office cleaner, evenings', hours: 'mon-fri 18:00-21:00', wage: 1225 },
  { employer: 'Magpie Recycling', occupation: 'recycling worker', title: 'Recycling sorter', hours: day, wage: 1260, openings: 4, settings: ['noise'] },
  { employer: 'Magpie Recycling', occupation: 'recycling worker', title: 'Yard worker', hours: 'mon-fri 07:00-15:00', wage: 1300, settings: ['heavy_lifting'] },
  { employer: 'Magpie Recycling', occupation: 'bicycle mechanic', title: 'Bicycle mechanic', hours: day, wage: 1340 },
  { employer: 'Magpie Recycling', occupation: 'forklift operator', title: 'Forklift driver, yard', hours: day, wage: 1390, licences: ['forklift'], settings: ['driving'] },
  { employer: 'Magpie Recycling', occupation: 'cashier', title: 'Weighbridge cashier', hours: day, wage: 1270, settings: ['cash_handling'] },
  { employer: 'Willow Linen', occupation: 'laundry worker', title: 'Laundry worker', hours: day, wage: 1225, openings: 3 },
  { employer: 'Willow Linen', occupation: 'laundry worker', title: 'Laundry worker, school hours', hours: 'mon-fri 09:30-14:30', wage: 1230 },
  { employer: 'Willow Linen', occupation: 'hand packer', title: 'Linen packer', hours: early, wage: 1225 },
  { employer: 'Willow Linen', occupation: 'laundry worker', title: 'Ironer, evenings', hours: late, wage: 1150 }, // wage_below_floor
  { employer: 'Willow Linen', occupation: 'office clerk', title: 'Order clerk', hours: short, wage: 1280 },
  { employer: 'Redbrick Builders', occupation: 'bricklayer', title: 'Bricklayer', hours: 'mon-fri 08:00-16:00', wage: 1650, licences: ['construction_site_card'], settings: ['heights', 'heavy_lifting'] },
  { employer: 'Redbrick Builders', occupation: 'carpenter', title: 'Carpenter', hours: 'mon-fri 08:00-16:00', wage: 1700, licences: ['construction_site_card'] },
  { employer: 'Redbrick Builders', occupation: 'carpenter', title: 'Workshop joiner’s mate', hours: day, wage: 1320, contract: 'apprenticeship' },
  { employer: 'Redbrick Builders', occupation: 'building cleaner', title: 'Site cleaner', hours: early, wage: 1260, state: 'filled' },
  { employer: 'Redbrick Builders', occupation: 'bricklayer', title: 'Bricklaying trainee', hours: day, wage: 1240, contract: 'apprenticeship', openings: 2 },
  { employer: 'Bluebell Hotel', occupation: 'room attendant', title: 'Room attendant', hours: day, wage: 1235, openings: 4 },
  { employer: 'Bluebell Hotel', occupation: 'hotel porter', title: 'Hotel porter', hours: late, wage: 1240, settings: ['alcohol_on_site', 'customer_facing'] },
  { employer: 'Bluebell Hotel', occupation: 'receptionist', title: 'Night receptionist', hours: night, wage: 1400, settings: ['night_work', 'lone_work', 'alcohol_on_site'] },
  { employer: 'Bluebell Hotel', occupation: 'laundry worker', title: 'Hotel laundry worker', hours: 'mon-fri 07:00-13:00', wage: 1230 },
  { employer: 'Bluebell Hotel', occupation: 'cook', title: 'Breakfast cook', hours: early, wage: 1330, closesIn: 1 },
  { employer: 'Far Fell Depot', occupation: 'warehouse worker', title: 'Depot worker', hours: day, wage: 1420 },
  { employer: 'Far Fell Depot', occupation: 'forklift operator', title: 'Depot forklift driver', hours: day, wage: 1500, licences: ['forklift'] },
  { employer: 'Far Fell Depot', occupation: 'security guard', title: 'Gate guard', hours: night, wage: 1430, licences: ['security_guard'], settings: ['security_work', 'night_work'] },
  { employer: 'Far Fell Depot', occupation: 'office clerk', title: 'Depot clerk', hours: day, wage: 1360, state: 'draft' },
  { employer: 'Far Fell Depot', occupation: 'domestic cleaner', title: 'Depot cleaner', hours: short, wage: 1260, state: 'withdrawn' },
];

const wholeWeek = 'mon-sun 06:00-22:00';
const weekdays = 'mon-fri 08:00-18:00';
const mornings = 'mon-fri 06:00-13:00';
const evenings = 'mon-fri 15:00-23:00';
const school = 'mon-fri 09:15-14:45';

export const people: readonly DemoPerson[] = [
  { name: 'Ada Thimblewick', stage: 'ready_to_try_work', occupation: 'baker', at: [0.5, 0.2], free: weekdays, needs: [{ code: 'dosing_window', weight: 'must', hours: 'mon-fri 07:00-08:30' }, { code: 'regular_check_in', weight: 'prefer' }], text: 'Baked bread and rolls for four years, weighed dough, cleaned the ovens, trained two beginners.' },
  { name: 'Bram Oakenshaw', stage: 'ready_to_try_work', occupation: 'cook', at: [-1, 0.4], free: wholeWeek, needs: [{ code: 'no_alcohol_service', weight: 'must' }, { code: 'mentor_or_peer', weight: 'nice' }] },
  { name: 'Cleo Pennyfeather', stage: 'exploring', occupation: 'shop assistant', at: [0.2, 0.9], free: school, needs: [{ code: 'childcare_hours', weight: 'must', hours: 'mon-fri 15:00-18:00' }] },
  { name: 'Dorian Fogg', stage: 'stabilising', occupation: 'warehouse worker', at: [4, 1], free: weekdays, needs: [{ code: 'job_held_during_treatment', weight: 'must' }] }, // need_refused
  { name: 'Elsie Marrowbone', stage: 'working_with_support', occupation: 'landscape gardener', at: [2.5, -1], free: weekdays, needs: [{ code: 'self_paced', weight: 'must' }, { code: 'treatment_sessions', weight: 'must', hours: 'tue,thu 09:00-11:00' }] },
  { name: 'Fennel Quickstep', stage: 'ready_to_try_work', occupation: 'forklift operator', at: [5, 2], free: weekdays, needs: [], licences: ['forklift', 'driving_car'] },
  { name: 'Gideon Larkspur', stage: 'ready_to_try_work', occupation: 'forklift operator', at: [5, 1.5], free: weekdays, needs: [{ code: 'written_instructions', weight: 'prefer' }] }, // licence_missing
  { name: 'Hattie Bramblecote', stage: 'paused', occupation: 'office clerk', at: [0.1, 0.3], free: weekdays, needs: [{ code: 'private_space', weight: 'prefer' }] }, // paused: no notices
  { name: 'Ignatius Pike', stage: 'exploring', occupation: 'hotel porter', at: [0.9, -1], free: evenings, needs: [{ code: 'alcohol_free_site', weight: 'must' }] }, // setting_avoided
  { name: 'Juniper Holloway', stage: 'ready_to_try_work', occupation: 'healthcare assistant', at: [-2, 1.5], free: weekdays, needs: [{ code: 'trained_supervisor', weight: 'must' }], bars: ['no_work_with_vulnerable_adults'], licences: ['care_certificate'] }, // statutory_bar
  { name: 'Kit Saltmarsh', stage: 'exploring', occupation: 'bicycle mechanic', at: [3.8, 3.5], free: wholeWeek, needs: [], birthYear: new Date().getUTCFullYear() - 17 }, // working_age
  { name: 'Lottie Gorsebank', stage: 'ready_to_try_work', occupation: 'laundry worker', at: [-1, -1], free: evenings, needs: [], floor: 1230 }, // wage_below_floor
  { name: 'Monty Dewpond', stage: 'stabilising', occupation: 'kitchen porter', at: [-0.4, 0.9], free: weekdays, needs: [{ code: 'frequent_breaks', weight: 'prefer' }], keepsAwayFrom: 'Lantern Kitchen' }, // safety_list
  { name: 'Nell Candlewright', stage: 'ready_to_try_work', occupation: 'data entry clerk', at: [9, -6], free: weekdays, needs: [{ code: 'remote_possible', weight: 'must' }, { code: 'max_travel_minutes', weight: 'must', minutes: 30 }] }, // too_far, remote
  { name: 'Otis Hedgerow', stage: 'working_independently', occupation: 'carpenter', at: [2, 4], free: weekdays, needs: [{ code: 'transport_help', weight: 'prefer' }], licences: ['construction_site_card'], floor: 1400 },
  { name: 'Poppy Stillwater', stage: 'ready_to_try_work', occupation: 'receptionist', at: [0.3, 0.4], free: weekdays, needs: [{ code: 'regular_check_in', weight: 'must' }] },
  { name: 'Quentin Farthing', stage: 'exploring', occupation: 'recycling worker', at: [4, 3.2], free: weekdays, needs: [{ code: 'court_or_probation', weight: 'must', hours: 'tue 10:00-12:00' }, { code: 'fair_chance_process', weight: 'must' }] },
  { name: 'Rosalind Tench', stage: 'ready_to_try_work', occupation: 'room attendant', at: [0.5, -1], free: weekdays, needs: [{ code: 'language_support', weight: 'prefer' }] },
  { name: 'Silas Mooring', stage: 'stabilising', occupation: 'kitchen assistant', at: [-0.5, 0.6], free: mornings, needs: [{ code: 'dosing_window', weight: 'must', hours: 'mon-sat 08:00-09:00' }, { code: 'phased_hours', weight: 'prefer' }] },
  { name: 'Tabitha Wren', stage: 'ready_to_try_work', occupation: 'pastry maker', at: [1.2, 0.2], free: weekdays, needs: [{ code: 'mentor_or_peer', weight: 'prefer' }] },
  { name: 'Ulric Bellweather', stage: 'exploring', occupation: 'security guard', at: [1, 1], free: wholeWeek, needs: [], bars: ['no_security_licence'], licences: ['security_guard'], maxMinutes: 120 }, // statutory_bar
  { name: 'Violet Ashgrove', stage: 'ready_to_try_work', occupation: 'call centre agent', at: [0, 0.5], free: evenings, needs: [{ code: 'low_noise', weight: 'must' }] }, // setting_avoided by noise
  { name: 'Wilbur Tansy', stage: 'working_with_support', occupation: 'landscape gardener', at: [2.8, -1.8], free: weekdays, needs: [{ code: 'setback_is_not_dismissal', weight: 'must' }] },
  { name: 'Xanthe Brook', stage: 'ready_to_try_work', occupation: 'barista', at: [0.3, -0.5], free: mornings, needs: [{ code: 'no_alcohol_service', weight: 'must' }, { code: 'no_cash_initially', weight: 'prefer' }] },
  { name: 'Yorick Pebbles', stage: 'exploring', occupation: 'hand packer', at: [0.9, 0.6], free: 'sat-sun 08:00-18:00', needs: [] }, // no_common_hours
  { name: 'Zelda Finch', stage: 'ready_to_try_work', occupation: 'office clerk', at: [-0.2, 0.2], free: weekdays, needs: [{ code: 'digital_help', weight: 'nice' }] },
  { name: 'Arlo Cobblestone', stage: 'stabilising', occupation: 'bricklayer', at: [2.2, 4.5], free: weekdays, needs: [{ code: 'phased_hours', weight: 'must' }], licences: ['construction_site_card'] },
  { name: 'Beatrix Hollyhock', stage: 'ready_to_try_work', occupation: 'laundry worker', at: [-1.2, -1.3], free: school, needs: [{ code: 'childcare_hours', weight: 'must', hours: 'mon-fri 15:00-18:00' }, { code: 'literacy_support', weight: 'prefer' }] },
  { name: 'Caspian Reed', stage: 'exploring', occupation: 'bartender', at: [0.2, -0.4], free: evenings, needs: [], avoid: ['alcohol_served'] }, // setting_avoided by choice
  { name: 'Daphne Milliner', stage: 'ready_to_try_work', occupation: 'cashier', at: [1, 1.2], free: weekdays, needs: [{ code: 'no_cash_initially', weight: 'must' }] },
  { name: 'Edmund Starling', stage: 'working_with_support', occupation: 'warehouse worker', at: [5.5, 2], free: wholeWeek, needs: [{ code: 'shift_limit', weight: 'must', minutes: 480 }, { code: 'written_instructions', weight: 'nice' }] },
  { name: 'Flora Underhill', stage: 'paused', occupation: 'cook', at: [-0.7, 0.8], free: weekdays, needs: [] },
  { name: 'Gwendolyn Sparrow', stage: 'ready_to_try_work', occupation: 'home care aide', at: [-1.8, 2], free: weekdays, needs: [{ code: 'no_driving', weight: 'must' }, { code: 'return_to_work_plan', weight: 'prefer' }] },
  { name: 'Hugo Tidewell', stage: 'exploring', occupation: 'building cleaner', at: [0.4, 0.1], free: 'mon-fri 06:00-12:00', needs: [{ code: 'curfew', weight: 'must', hours: 'mon-sun 21:00-06:00' }] },
  { name: 'Iris Lockhart', stage: 'ready_to_try_work', occupation: 'food production operator', at: [-0.6, 1.1], free: wholeWeek, needs: [{ code: 'tools_or_uniform', weight: 'nice' }] },
  { name: 'Jasper Coldstream', stage: 'stabilising', occupation: 'hospital porter', at: [-2, 1.8], free: weekdays, needs: [{ code: 'no_controlled_substances', weight: 'must' }] },
  { name: 'Keziah Merriweather', stage: 'ready_to_try_work', occupation: 'waiter/waitress', at: [0.5, -0.3], free: weekdays, needs: [{ code: 'coach_contact_line', weight: 'prefer' }] },
  { name: 'Lorcan Fieldfare', stage: 'exploring', occupation: 'recycling worker', at: [3.9, 3.8], free: weekdays, needs: [{ code: 'wage_advance', weight: 'prefer' }, { code: 'physical_limit', weight: 'prefer' }] },
  { name: 'Maeve Cartwright', stage: 'working_independently', occupation: 'data entry clerk', at: [0.2, 0], free: weekdays, needs: [] },
  { name: 'Ned Stonecrop', stage: 'ready_to_try_work', occupation: 'baker', at: [1.1, 0.7], free: 'mon-sat 04:00-14:00', needs: [{ code: 'prescribed_medication_accepted', weight: 'must' }] },
];
