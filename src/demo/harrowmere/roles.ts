import type { DemoRole } from '../town.ts';

const day = 'mon-fri 09:00-15:00';
const early = 'mon-fri 05:00-11:00';
const late = 'mon-fri 16:00-22:00';
const night = 'mon-thu 22:00-06:00';
const short = 'tue,thu 10:00-14:00';

type AtSomebody = Omit<DemoRole, 'employer'>;

/** A role, when it is done, and for how many pence an hour. */
const role = (
  occupation: string,
  title: string,
  hours: string,
  wage: number,
  more: Partial<AtSomebody> = {},
): AtSomebody => ({ ...more, occupation, title, hours, wage });

const at = (employer: string, ...some: readonly AtSomebody[]): readonly DemoRole[] =>
  some.map((one) => ({ ...one, employer }));

/** What the employers look for. Their order is that of their external ids. */
export const roles: readonly DemoRole[] = [
  ...at(
    'Harbour Bakery',
    role('baker', 'Bread baker, early shift', early, 1290, { flexible: true }), // flexible hours
    role('baker', 'Baker, day shift', day, 1260, { openings: 2 }),
    role('pastry maker', 'Pastry maker', 'mon-fri 08:00-14:00', 1310, { contract: 'apprenticeship' }),
    role('shop assistant', 'Bakery counter assistant', day, 1230, {
      settings: ['cash_handling', 'customer_facing'],
    }),
    role('hand packer', 'Packer', short, 1220, { contract: 'work_trial', training: 'given' }),
  ),
  ...at(
    'Lantern Kitchen',
    role('cook', 'Cook, lunches', day, 1350, { settings: ['noise'] }),
    role('kitchen assistant', 'Kitchen assistant', day, 1225, { openings: 3, training: 'given' }),
    role('kitchen porter', 'Kitchen porter, evenings', late, 1240, { settings: ['noise', 'standing_long'] }),
    role('kitchen assistant', 'School meals assistant', 'mon-fri 10:00-14:00', 1230, {
      settings: ['work_with_children'],
    }), // statutory_bar
    role('food production operator', 'Food preparation operative', early, 1250, { closesIn: 2 }), // posting_closing
  ),
  ...at(
    'The Copper Otter',
    role('bartender', 'Bartender', late, 1260, {
      settings: ['alcohol_served', 'alcohol_on_site', 'cash_handling'],
    }), // setting_avoided
    role('waiter/waitress', 'Waiting staff, lunches', day, 1240, {
      settings: ['alcohol_served', 'customer_facing'],
    }),
    role('cook', 'Line cook', late, 1380, { settings: ['alcohol_on_site', 'noise'] }),
    role('kitchen porter', 'Dishwasher', 'fri-sun 11:00-17:00', 1230, { settings: ['alcohol_on_site'] }),
    role('barista', 'Coffee bar host', 'mon-fri 07:00-12:00', 1240, {
      stances: { no_alcohol_service: 'willing' },
    }),
  ),
  ...at(
    'Thistle Warehouse',
    role('warehouse worker', 'Warehouse worker, days', day, 1290, { openings: 5, training: 'some' }),
    role('warehouse worker', 'Warehouse worker, nights', night, 1450, { settings: ['night_work'] }), // no_common_hours, working_age
    role('forklift operator', 'Forklift driver', day, 1400, {
      licences: ['forklift'],
      settings: ['driving'],
    }), // licence_missing
    role('hand packer', 'Picker and packer', late, 1270, { openings: 4 }),
    role('data entry clerk', 'Stock records clerk', day, 1300, { remote: 'partly' }),
  ),
  ...at(
    'Greenfinch Gardens',
    role('landscape gardener', 'Gardener', day, 1280, { openings: 2 }),
    role('landscape gardener', 'Garden assistant, part time', short, 1240, { flexible: true }),
    role('shop assistant', 'Plant shop assistant', 'sat-sun 09:00-15:00', 1235, {
      settings: ['customer_facing'],
    }),
    role('landscape gardener', 'Tree nursery worker', 'mon-fri 08:00-16:00', 1290, { contract: 'temporary' }),
    role('building cleaner', 'Greenhouse cleaner', short, 1220, { state: 'paused' }), // opportunity_not_open
  ),
  ...at(
    'Sundial Care',
    role('healthcare assistant', 'Care assistant, days', day, 1310, {
      settings: ['work_with_vulnerable_adults'],
      licences: ['care_certificate'],
    }),
    role('home care aide', 'Home care visitor', day, 1320, {
      settings: ['work_with_vulnerable_adults', 'driving', 'lone_work'],
      licences: ['driving_car'],
    }),
    role('kitchen assistant', 'Care home kitchen assistant', day, 1230),
    role('building cleaner', 'Care home cleaner', 'mon-fri 07:00-12:00', 1225, {
      stances: { job_held_during_treatment: 'willing' },
    }),
    role('hospital porter', 'Porter with medicines round', day, 1270, {
      settings: ['controlled_substances'],
    }),
  ),
  ...at(
    'Pebble & Post Offices',
    role('office clerk', 'Office clerk', day, 1330, { openings: 2 }),
    role('receptionist', 'Receptionist', 'mon-fri 08:30-16:30', 1290, { settings: ['customer_facing'] }),
    role('data entry clerk', 'Data entry from home', day, 1280, { remote: 'fully', flexible: true }), // no journey at all
    role('call centre agent', 'Telephone adviser', late, 1300, { settings: ['noise'] }),
    role('building cleaner', 'Office cleaner, evenings', 'mon-fri 18:00-21:00', 1225),
  ),
  ...at(
    'Magpie Recycling',
    role('recycling worker', 'Recycling sorter', day, 1260, {
      openings: 4,
      settings: ['noise'],
      training: 'given',
    }),
    role('recycling worker', 'Yard worker', 'mon-fri 07:00-15:00', 1300, { settings: ['heavy_lifting'] }),
    role('bicycle mechanic', 'Bicycle mechanic', day, 1340),
    role('forklift operator', 'Forklift driver, yard', day, 1390, {
      licences: ['forklift'],
      settings: ['driving'],
    }),
    role('cashier', 'Weighbridge cashier', day, 1270, { settings: ['cash_handling'] }),
  ),
  ...at(
    'Willow Linen',
    role('laundry worker', 'Laundry worker', day, 1225, { openings: 3, training: 'given' }),
    role('laundry worker', 'Laundry worker, school hours', 'mon-fri 09:30-14:30', 1230),
    role('hand packer', 'Linen packer', early, 1225),
    role('laundry worker', 'Ironer, evenings', late, 1150), // wage_below_floor
    role('office clerk', 'Order clerk', short, 1280),
  ),
  ...at(
    'Redbrick Builders',
    role('bricklayer', 'Bricklayer', 'mon-fri 08:00-16:00', 1650, {
      licences: ['construction_site_card'],
      settings: ['heights', 'heavy_lifting'],
    }),
    role('carpenter', 'Carpenter', 'mon-fri 08:00-16:00', 1700, { licences: ['construction_site_card'] }),
    role('carpenter', 'Workshop joiner’s mate', day, 1320, { contract: 'apprenticeship' }),
    role('building cleaner', 'Site cleaner', early, 1260, { state: 'filled' }),
    role('bricklayer', 'Bricklaying trainee', day, 1240, {
      contract: 'apprenticeship',
      openings: 2,
      training: 'given',
    }),
  ),
  ...at(
    'Bluebell Hotel',
    role('room attendant', 'Room attendant', 'mon-sun 09:00-15:00', 1235, {
      openings: 4,
      pool: { min: 12, max: 24 },
      training: 'given',
    }),
    role('hotel porter', 'Hotel porter', late, 1240, { settings: ['alcohol_on_site', 'customer_facing'] }),
    role('receptionist', 'Night receptionist', night, 1400, {
      settings: ['night_work', 'lone_work', 'alcohol_on_site'],
    }),
    role('laundry worker', 'Hotel laundry worker', 'mon-fri 07:00-13:00', 1230),
    role('cook', 'Breakfast cook', early, 1330, { closesIn: 1 }),
  ),
  ...at(
    'Far Fell Depot',
    role('warehouse worker', 'Depot worker', day, 1420),
    role('forklift operator', 'Depot forklift driver', day, 1500, { licences: ['forklift'] }),
    role('security guard', 'Gate guard', night, 1430, {
      licences: ['security_guard'],
      settings: ['security_work', 'night_work'],
    }),
    role('office clerk', 'Depot clerk', day, 1360, { state: 'draft' }),
    role('domestic cleaner', 'Depot cleaner', short, 1260, { state: 'withdrawn' }),
  ),
];
