import type { DemoAct } from '../town.ts';
import { actsOf } from './act.ts';

const { act, asked, decided } = actsOf('coach');

/** What Cass did. */
export const coachActs: readonly DemoAct[] = [
  act(39, { deed: 'chooses', patch: { phone: '01632 960301' } }),
  act(38, {
    deed: 'keeps a view',
    place: 'participants',
    name: 'Whom to ring this week',
    query: 'whose=mine&show=waiting&sort=waiting',
  }),
  act(38, {
    deed: 'keeps a view',
    place: 'participants',
    name: 'Still exploring',
    query: 'stage=exploring&sort=changed',
  }),

  decided(25, 'Elsie Marrowbone', 'Garden assistant, part time', 'shortlist', {
    note: 'Her own pace, and Rowan’s orchard.',
  }),
  decided(24, 'Elsie Marrowbone', 'Garden assistant, part time', 'offer'),
  decided(22, 'Elsie Marrowbone', 'Garden assistant, part time', 'record_answer', {
    answer: 'interested',
    note: 'Yes, if it can wait until she is through the next weeks.',
  }),
  act(21, {
    deed: 'moves',
    person: 'Elsie Marrowbone',
    stage: 'paused',
    reason: 'Needs her days for herself at the moment. Wants to be asked again in November.',
  }),
  act(3, {
    deed: 'moves',
    person: 'Elsie Marrowbone',
    stage: 'working_with_support',
    reason: 'Rang by herself: she is back, and the orchard is still on her mind.',
  }),
  act(2, {
    deed: 'permits',
    person: 'Elsie Marrowbone',
    employer: 'Greenfinch Gardens',
    fields: ['displayName', 'phone', 'availability', 'arrangements'],
    lastDay: 90,
  }),
  act(1, {
    deed: 'releases',
    person: 'Elsie Marrowbone',
    job: 'Garden assistant, part time',
    fields: ['displayName', 'phone', 'arrangements'],
    arrangements: ['self_paced'],
  }),

  decided(20, 'Bram Oakenshaw', 'Cook, lunches', 'shortlist'),
  asked(20, 'Lantern Kitchen', 'no_alcohol_service', 'yes', {
    note: 'They have never had a licence and do not want one.',
  }),
  decided(19, 'Bram Oakenshaw', 'Cook, lunches', 'offer'),
  decided(15, 'Bram Oakenshaw', 'Cook, lunches', 'record_answer', {
    answer: 'interested',
    note: 'Would like to see the kitchen while it is running.',
  }),
  act(14, {
    deed: 'permits',
    person: 'Bram Oakenshaw',
    employer: 'Lantern Kitchen',
    fields: ['displayName', 'phone', 'skills', 'pastWork', 'message', 'arrangements'],
    lastDay: 20,
  }),
  act(13, {
    deed: 'releases',
    person: 'Bram Oakenshaw',
    job: 'Cook, lunches',
    fields: ['displayName', 'phone', 'skills', 'message'],
    message: 'I would like to see the kitchen while it is running. Ring me any afternoon.',
  }),
  decided(10, 'Bram Oakenshaw', 'Cook, lunches', 'record_interview', {
    note: 'An hour at the stove, then lunch with the others.',
  }),
  decided(6, 'Bram Oakenshaw', 'Cook, lunches', 'record_offer', {
    note: 'They rang: from the first of the month, if he likes.',
  }),

  decided(18, 'Hattie Bramblecote', 'Office clerk', 'shortlist'),
  decided(17, 'Hattie Bramblecote', 'Office clerk', 'offer'),
  decided(12, 'Hattie Bramblecote', 'Office clerk', 'record_answer', {
    answer: 'not_interested',
    note: 'Three floors up and the lift is slow. Something lower down, please.',
  }),
  act(9, {
    deed: 'moves',
    person: 'Hattie Bramblecote',
    stage: 'paused',
    reason: 'Her mother has come to stay. She will ring when it is quieter.',
  }),

  act(19, {
    deed: 'moves',
    person: 'Poppy Stillwater',
    stage: 'working_with_support',
    reason: 'Two mornings at the library desk went well.',
  }),
  act(16, { deed: 'moves', person: 'Poppy Stillwater', stage: 'ready_to_try_work' }),
  decided(14, 'Poppy Stillwater', 'Receptionist', 'shortlist', {
    note: 'Jude asked for somebody who likes people. That is Poppy.',
  }),
  decided(13, 'Poppy Stillwater', 'Receptionist', 'offer'),

  decided(13, 'Juniper Holloway', 'Porter with medicines round', 'decline', {
    reasonCode: 'setting_not_right',
    note: 'Not the medicines round, she says, and she is right.',
  }),
  act(11, { deed: 'renews', job: 'Laundry worker', days: 45 }),

  decided(10, 'Tabitha Wren', 'Pastry maker', 'shortlist'),
  decided(9, 'Tabitha Wren', 'Pastry maker', 'offer', { note: 'Told her about Nell’s custard slices.' }),
  decided(7, 'Tabitha Wren', 'Pastry maker', 'record_answer', {
    answer: 'interested',
    note: 'She had her coat on before I had finished.',
  }),
  act(6, {
    deed: 'permits',
    person: 'Tabitha Wren',
    employer: 'Harbour Bakery',
    fields: ['displayName', 'email', 'skills', 'pastWork', 'availability', 'message', 'arrangements'],
    lastDay: 120,
  }),
  act(5, {
    deed: 'releases',
    person: 'Tabitha Wren',
    job: 'Pastry maker',
    fields: ['displayName', 'email', 'skills', 'message', 'arrangements'],
    message: 'Custard slices are what I do best. I can bring some along.',
    arrangements: ['regular_check_in', 'written_instructions'],
  }),
  act(4, {
    deed: 'hears back',
    person: 'Tabitha Wren',
    job: 'Pastry maker',
    action: 'invite',
    at: 2,
    note: 'Come to the side door, and bring the custard slices.',
  }),

  asked(9, 'Sundial Care', 'regular_check_in', 'partly', {
    detail: 'Once a fortnight, with the shift leader there.',
    channel: 'visit',
  }),
  asked(8, 'Pebble & Post Offices', 'coach_contact_line', 'yes', {
    note: 'Jude gave me the number under the desk.',
  }),
  asked(5, 'Keziah Merriweather', 'hours', 'not_reached'),

  decided(8, 'Zelda Finch', 'Office clerk', 'shortlist', {
    note: 'Jude would sit with her for the first weeks.',
  }),
  decided(4, 'Zelda Finch', 'Office clerk', 'offer'),
  decided(4, 'Zelda Finch', 'Order clerk', 'defer', { until: 5, note: 'One thing at a time.' }),

  decided(7, 'Nell Candlewright', 'Data entry from home', 'shortlist'),
  decided(6, 'Nell Candlewright', 'Data entry from home', 'offer'),

  // A question that turned a blocked pair into the best one.
  asked(6, 'Lantern Kitchen', 'dosing_window', 'yes', {
    detail: 'Half past nine until half past three.',
    note: 'Ida had never been asked. “Is that all?” she said.',
  }),
  decided(6, 'Silas Mooring', 'Care home kitchen assistant', 'defer', {
    until: 21,
    note: 'Lantern Kitchen first: he knows two people there.',
  }),
  act(6, {
    deed: 'moves',
    person: 'Silas Mooring',
    stage: 'ready_to_try_work',
    reason: 'A kitchen that waits for him makes the difference.',
  }),

  decided(6, 'Rosalind Tench', 'Room attendant', 'shortlist'),
  decided(5, 'Rosalind Tench', 'Room attendant', 'offer', {
    note: 'Read her the house card in Polish. She laughed at one word.',
  }),
  decided(5, 'Rosalind Tench', 'Print shop cleaner', 'decline', { reasonCode: 'participant_prefers_other' }),

  decided(5, 'Monty Dewpond', 'Care home kitchen assistant', 'shortlist', {
    note: 'Quiet, well led, and nowhere near the Row.',
  }),
  act(5, { deed: 'looks', person: 'Ada Thimblewick' }),
  act(5, { deed: 'looks', person: 'Poppy Stillwater' }),
  act(5, { deed: 'looks', person: 'Monty Dewpond' }),
  act(5, { deed: 'looks', person: 'Bram Oakenshaw' }),
  act(4, { deed: 'reads notices' }),

  decided(2, 'Tabitha Wren', 'Kitchen assistant', 'shortlist', {
    note: 'In case the custard slices do not do it.',
  }),
  decided(1, 'Tabitha Wren', 'Kitchen assistant', 'offer'),
  decided(2, 'Tabitha Wren', 'Bread packer', 'shortlist'),
  decided(1, 'Tabitha Wren', 'Bread packer', 'offer', { note: 'Two mornings would be a way in, too.' }),

  asked(4, 'Heron Print Works', 'coach_contact_line', 'yes', {
    note: 'Bea would like to ring us, too, when she is unsure.',
  }),
  decided(3, 'Hugo Tidewell', 'Care home cleaner', 'shortlist', {
    note: 'Mornings, and home long before nine.',
  }),
  decided(3, 'Hugo Tidewell', 'Room attendant', 'decline', {
    reasonCode: 'hours_do_not_fit',
    note: 'Weekends are for his daughter.',
  }),
  decided(3, 'Xanthe Brook', 'Coffee bar host', 'shortlist'),
  decided(2, 'Xanthe Brook', 'Coffee bar host', 'offer'),
  decided(1, 'Xanthe Brook', 'Coffee bar host', 'withdraw', {
    note: 'Wat rang: the place has gone to his niece. I have told Xanthe.',
  }),
  asked(2, 'Redbrick Builders', 'prescribed_medication_accepted', 'not_reached', {
    note: 'Saul is up a ladder. Again tomorrow.',
  }),
  decided(2, 'Keziah Merriweather', 'Waiting staff, lunches', 'defer', {
    until: 26,
    note: 'Wants to see Christmas out where she is.',
  }),
  asked(1, 'Greenfinch Gardens', 'coach_contact_line', 'not_reached', { note: 'No answer before dark.' }),
  asked(1, 'Monty Dewpond', 'hours', 'yes', {
    value: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', to: '18:00' }],
    note: 'Earlier is fine now that the bus goes at half past six.',
  }),
  act(1, {
    deed: 'imports',
    kind: 'employers',
    dryRun: true,
    lines: [
      'externalId,name,sector,contactName,contactPhone',
      'fair-1,Candle & Wick,Shop,Ebba Tallow,01632 960241',
      'fair-2,,Upholstery,Jem Tuft,01632 960242',
      'fair-3,Saltpan Boats,Boat building,Kester Keel,not known',
    ],
  }),
];
