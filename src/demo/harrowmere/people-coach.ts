import type { DemoPerson } from '../town.ts';
import { mornings, person, school, weekdays, wholeWeek } from './person.ts';

/** Who is in the care of Cass, the coach of the demo. */
export const coachPeople: readonly DemoPerson[] = [
  person('Ada Thimblewick', 23, 'ready_to_try_work', 'baker', [0.5, 0.2], 'mon-fri 06:00-17:00', {
    needs: [
      { code: 'dosing_window', weight: 'must', hours: 'mon-fri 07:30-08:30' },
      { code: 'regular_check_in', weight: 'prefer' },
    ],
    age: 38,
    phone: '07700 900301',
    text: 'Baked bread and rolls for four years, weighed dough, cleaned the ovens, trained two beginners. Would like flour on her hands again.',
    worked: [
      {
        text: 'Bread and rolls at a bakery that closed, four years; showed two beginners how',
        occupation: 'baker',
        from: 6,
        until: 2,
      },
      { text: 'Saturday girl at a cake stall', from: 21, until: 19 },
    ],
  }),
  person('Bram Oakenshaw', 38, 'ready_to_try_work', 'cook', [-1, 0.4], wholeWeek, {
    needs: [
      { code: 'no_alcohol_service', weight: 'must' },
      { code: 'mentor_or_peer', weight: 'nice' },
    ],
    age: 46,
    phone: '07700 900302',
    text: 'School kitchens for nine years, then a ferry. Likes a plan on the wall and people who eat what he makes.',
    worked: [
      { text: 'Nine years in school kitchens, last as second cook', occupation: 'cook', from: 17, until: 8 },
      { text: 'Galley on the islands ferry', occupation: 'cook', from: 7, until: 4 },
    ],
  }),
  person('Cleo Pennyfeather', 36, 'exploring', 'shop assistant', [0.2, 0.9], school, {
    needs: [{ code: 'childcare_hours', weight: 'must', hours: 'mon-fri 15:00-18:00' }],
    age: 29,
    worked: [
      {
        text: 'Tills and shelves at a corner shop, three winters',
        occupation: 'shop assistant',
        from: 9,
        until: 6,
      },
      { text: 'Looked after her nan', from: 5, until: 3, where: 'family' },
    ],
  }),
  person('Elsie Marrowbone', 40, 'working_with_support', 'landscape gardener', [2.5, -1], weekdays, {
    needs: [
      { code: 'self_paced', weight: 'must' },
      { code: 'treatment_sessions', weight: 'must', hours: 'tue,thu 09:00-11:00' },
    ],
    age: 52,
    text: 'An allotment since she was ten. Knows every plant by the name her father used.',
    worked: [
      {
        text: 'Parks department, beds and borders, eleven seasons',
        occupation: 'landscape gardener',
        from: 22,
        until: 11,
      },
    ],
  }),
  person('Hattie Bramblecote', 35, 'ready_to_try_work', 'office clerk', [0.1, 0.3], weekdays, {
    needs: [{ code: 'private_space', weight: 'prefer' }],
    age: 41,
    worked: [
      { text: 'Filing and post for a firm of surveyors', occupation: 'office clerk', from: 14, until: 7 },
    ],
  }),
  person('Juniper Holloway', 34, 'ready_to_try_work', 'healthcare assistant', [-2, 1.5], weekdays, {
    needs: [{ code: 'trained_supervisor', weight: 'must' }],
    bars: ['no_work_with_vulnerable_adults'],
    licences: ['care_certificate'],
    worked: [
      { text: 'Six years on a ward, nights mostly', occupation: 'healthcare assistant', from: 10, until: 4 },
    ],
  }), // statutory_bar
  person('Lottie Gorsebank', 33, 'ready_to_try_work', 'laundry worker', [-1, -1], 'mon-fri 13:00-23:00', {
    floor: 1310,
    phone: '07700 900307',
    worked: [
      {
        text: 'Hotel laundry, then the steam press at a dry cleaner’s',
        occupation: 'laundry worker',
        from: 8,
        until: 2,
      },
    ],
  }), // wage_below_floor
  person('Monty Dewpond', 31, 'stabilising', 'kitchen porter', [-0.4, 0.9], weekdays, {
    needs: [{ code: 'frequent_breaks', weight: 'prefer' }],
    keepsAwayFrom: 'Lantern Kitchen',
    worked: [
      {
        text: 'Six years on the bins, then kitchen porter at the Anchor',
        occupation: 'kitchen porter',
        from: 11,
        until: 1,
      },
    ],
  }), // safety_list
  person('Nell Candlewright', 28, 'ready_to_try_work', 'data entry clerk', [9, -6], weekdays, {
    needs: [
      { code: 'remote_possible', weight: 'must' },
      { code: 'max_travel_minutes', weight: 'must', minutes: 30 },
    ],
    text: 'Fast at a keyboard and slow on buses.',
    worked: [
      {
        text: 'Typed up claims for an insurer, the last two years from home',
        occupation: 'data entry clerk',
        from: 7,
        until: 1,
      },
    ],
  }), // too_far, remote
  person('Poppy Stillwater', 27, 'ready_to_try_work', 'receptionist', [0.3, 0.4], weekdays, {
    needs: [{ code: 'regular_check_in', weight: 'must' }],
    age: 33,
    phone: '07700 900310',
    worked: [
      { text: 'Front desk of a dentist, four years', occupation: 'receptionist', from: 9, until: 5 },
      { text: 'Box office at the Playhouse, for the love of it', from: 3, until: 2, where: 'unpaid' },
    ],
  }),
  person('Rosalind Tench', 25, 'ready_to_try_work', 'room attendant', [0.5, -1], weekdays, {
    needs: [{ code: 'language_support', weight: 'prefer' }],
    languages: [
      { code: 'pl', level: 'native' },
      { code: 'en', level: 'conversational' },
    ],
    worked: [
      {
        text: 'Rooms and breakfasts in a guest house in Gdynia',
        occupation: 'room attendant',
        from: 12,
        until: 6,
      },
    ],
  }),
  person('Silas Mooring', 22, 'stabilising', 'kitchen assistant', [-0.5, 0.6], mornings, {
    needs: [
      { code: 'dosing_window', weight: 'must', hours: 'mon-sat 08:00-09:00' },
      { code: 'phased_hours', weight: 'prefer' },
    ],
    age: 27,
    phone: '07700 900312',
    text: 'Cooks for his brothers. Wants a kitchen where people talk to each other.',
    worked: [
      { text: 'Prep at a burger van, two summers', occupation: 'kitchen assistant', from: 4, until: 2 },
    ],
  }),
  person('Tabitha Wren', 20, 'ready_to_try_work', 'pastry maker', [1.2, 0.2], weekdays, {
    age: 24,
    needs: [
      { code: 'regular_check_in', weight: 'prefer' },
      { code: 'written_instructions', weight: 'prefer' },
    ],
    worked: [{ text: 'Birthday cakes for neighbours', from: 5, where: 'unpaid' }],
  }),
  person('Xanthe Brook', 16, 'ready_to_try_work', 'barista', [0.3, -0.5], mornings, {
    needs: [
      { code: 'no_alcohol_service', weight: 'must' },
      { code: 'no_cash_initially', weight: 'prefer' },
    ],
    worked: [
      {
        text: 'Coffee cart at the station, half past five every morning',
        occupation: 'barista',
        from: 6,
        until: 3,
      },
    ],
  }),
  person('Zelda Finch', 12, 'ready_to_try_work', 'office clerk', [-0.2, 0.2], weekdays, {
    notAsked: true,
    age: 57,
    worked: [
      { text: 'Ledger clerk until the ledgers went', occupation: 'office clerk', from: 30, until: 12 },
    ],
  }),
  person('Hugo Tidewell', 9, 'exploring', 'building cleaner', [0.4, 0.1], 'mon-fri 06:00-12:00', {
    needs: [{ code: 'curfew', weight: 'must', hours: 'mon-sun 21:00-06:00' }],
    worked: [
      {
        text: 'Cleaning party, landings and kitchens',
        occupation: 'building cleaner',
        from: 3,
        until: 1,
        where: 'inside',
      },
      { text: 'Window round with an uncle', from: 12, until: 9 },
    ],
  }),
  person('Keziah Merriweather', 6, 'ready_to_try_work', 'waiter/waitress', [0.5, -0.3], weekdays, {
    notAsked: true,
    worked: [
      {
        text: 'Tea rooms on the front, every season since she was sixteen',
        occupation: 'waiter/waitress',
        from: 9,
        until: 1,
      },
    ],
  }),
  person('Ned Stonecrop', 3, 'ready_to_try_work', 'baker', [1.1, 0.7], 'mon-sat 04:00-14:00', {
    needs: [{ code: 'prescribed_medication_accepted', weight: 'must' }],
    phone: '07700 900318',
    worked: [{ text: 'Night shift at a bread factory, nine years', occupation: 'baker', from: 13, until: 4 }],
  }),
];
