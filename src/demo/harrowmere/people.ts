import type { Stage } from '../../domain/values/stage.ts';
import type { DemoPerson } from '../town.ts';

const wholeWeek = 'mon-sun 06:00-22:00';
const weekdays = 'mon-fri 08:00-18:00';
const mornings = 'mon-fri 06:00-13:00';
const evenings = 'mon-fri 15:00-23:00';
const school = 'mon-fri 09:15-14:45';

/** Somebody, the kilometres east and north of the market square where they live, and when they are free. */
const person = (
  name: string,
  stage: Stage,
  occupation: string,
  at: DemoPerson['at'],
  free: string,
  more: Partial<DemoPerson> = {},
): DemoPerson => ({ needs: [], ...more, name, stage, occupation, at, free });

/** Who lives there. Their order is that of their external ids. */
export const people: readonly DemoPerson[] = [
  person('Ada Thimblewick', 'ready_to_try_work', 'baker', [0.5, 0.2], weekdays, {
    needs: [
      { code: 'dosing_window', weight: 'must', hours: 'mon-fri 07:00-08:30' },
      { code: 'regular_check_in', weight: 'prefer' },
    ],
    text: 'Baked bread and rolls for four years, weighed dough, cleaned the ovens, trained two beginners.',
  }),
  person('Bram Oakenshaw', 'ready_to_try_work', 'cook', [-1, 0.4], wholeWeek, {
    needs: [
      { code: 'no_alcohol_service', weight: 'must' },
      { code: 'mentor_or_peer', weight: 'nice' },
    ],
  }),
  person('Cleo Pennyfeather', 'exploring', 'shop assistant', [0.2, 0.9], school, {
    needs: [{ code: 'childcare_hours', weight: 'must', hours: 'mon-fri 15:00-18:00' }],
    worked: [{ text: 'Looked after her nan', from: '2021', until: '2023', where: 'family' }],
  }),
  person('Dorian Fogg', 'stabilising', 'warehouse worker', [4, 1], weekdays, {
    needs: [{ code: 'job_held_during_treatment', weight: 'must' }],
  }), // need_refused
  person('Elsie Marrowbone', 'working_with_support', 'landscape gardener', [2.5, -1], weekdays, {
    needs: [
      { code: 'self_paced', weight: 'must' },
      { code: 'treatment_sessions', weight: 'must', hours: 'tue,thu 09:00-11:00' },
    ],
  }),
  person('Fennel Quickstep', 'ready_to_try_work', 'forklift operator', [5, 2], weekdays, {
    licences: ['forklift', 'driving_car'],
  }),
  person('Gideon Larkspur', 'ready_to_try_work', 'forklift operator', [5, 1.5], weekdays, {
    needs: [{ code: 'written_instructions', weight: 'prefer' }],
  }), // licence_missing
  person('Hattie Bramblecote', 'paused', 'office clerk', [0.1, 0.3], weekdays, {
    needs: [{ code: 'private_space', weight: 'prefer' }],
  }), // paused: no notices
  person('Ignatius Pike', 'exploring', 'hotel porter', [0.9, -1], evenings, {
    needs: [{ code: 'alcohol_free_site', weight: 'must' }],
  }), // setting_avoided
  person('Juniper Holloway', 'ready_to_try_work', 'healthcare assistant', [-2, 1.5], weekdays, {
    needs: [{ code: 'trained_supervisor', weight: 'must' }],
    bars: ['no_work_with_vulnerable_adults'],
    licences: ['care_certificate'],
  }), // statutory_bar
  person('Kit Saltmarsh', 'exploring', 'bicycle mechanic', [3.8, 3.5], wholeWeek, {
    birthYear: new Date().getUTCFullYear() - 17,
  }), // working_age
  person('Lottie Gorsebank', 'ready_to_try_work', 'laundry worker', [-1, -1], evenings, { floor: 1230 }), // wage_below_floor
  person('Monty Dewpond', 'stabilising', 'kitchen porter', [-0.4, 0.9], weekdays, {
    needs: [{ code: 'frequent_breaks', weight: 'prefer' }],
    keepsAwayFrom: 'Lantern Kitchen',
  }), // safety_list
  person('Nell Candlewright', 'ready_to_try_work', 'data entry clerk', [9, -6], weekdays, {
    needs: [
      { code: 'remote_possible', weight: 'must' },
      { code: 'max_travel_minutes', weight: 'must', minutes: 30 },
    ],
  }), // too_far, remote
  person('Otis Hedgerow', 'working_independently', 'carpenter', [2, 4], weekdays, {
    needs: [{ code: 'transport_help', weight: 'prefer' }],
    licences: ['construction_site_card'],
    floor: 1400,
  }),
  person('Poppy Stillwater', 'ready_to_try_work', 'receptionist', [0.3, 0.4], weekdays, {
    needs: [{ code: 'regular_check_in', weight: 'must' }],
  }),
  person('Quentin Farthing', 'exploring', 'recycling worker', [4, 3.2], weekdays, {
    needs: [
      { code: 'court_or_probation', weight: 'must', hours: 'tue 10:00-12:00' },
      { code: 'fair_chance_process', weight: 'must' },
    ],
    worked: [{ text: 'Sorted and baled cardboard', from: '2023-02', until: '2024-11', where: 'inside' }],
  }),
  person('Rosalind Tench', 'ready_to_try_work', 'room attendant', [0.5, -1], weekdays, {
    needs: [{ code: 'language_support', weight: 'prefer' }],
    languages: [
      { code: 'pl', level: 'native' },
      { code: 'en', level: 'conversational' },
    ],
  }),
  person('Silas Mooring', 'stabilising', 'kitchen assistant', [-0.5, 0.6], mornings, {
    needs: [
      { code: 'dosing_window', weight: 'must', hours: 'mon-sat 08:00-09:00' },
      { code: 'phased_hours', weight: 'prefer' },
    ],
  }),
  person('Tabitha Wren', 'ready_to_try_work', 'pastry maker', [1.2, 0.2], weekdays, {
    needs: [{ code: 'mentor_or_peer', weight: 'prefer' }],
  }),
  person('Ulric Bellweather', 'exploring', 'security guard', [1, 1], wholeWeek, {
    bars: ['no_security_licence'],
    licences: ['security_guard'],
    maxMinutes: 120,
  }), // statutory_bar
  person('Violet Ashgrove', 'ready_to_try_work', 'call centre agent', [0, 0.5], evenings, {
    needs: [{ code: 'low_noise', weight: 'must' }],
  }), // setting_avoided by noise
  person('Wilbur Tansy', 'working_with_support', 'landscape gardener', [2.8, -1.8], weekdays, {
    needs: [{ code: 'setback_is_not_dismissal', weight: 'must' }],
  }),
  person('Xanthe Brook', 'ready_to_try_work', 'barista', [0.3, -0.5], mornings, {
    needs: [
      { code: 'no_alcohol_service', weight: 'must' },
      { code: 'no_cash_initially', weight: 'prefer' },
    ],
  }),
  person('Yorick Pebbles', 'exploring', 'hand packer', [0.9, 0.6], 'sat-sun 08:00-18:00', { notAsked: true }), // no_common_hours
  person('Zelda Finch', 'ready_to_try_work', 'office clerk', [-0.2, 0.2], weekdays, {
    needs: [{ code: 'digital_help', weight: 'nice' }],
  }),
  person('Arlo Cobblestone', 'stabilising', 'bricklayer', [2.2, 4.5], weekdays, {
    needs: [{ code: 'phased_hours', weight: 'must' }],
    licences: ['construction_site_card'],
  }),
  person('Beatrix Hollyhock', 'ready_to_try_work', 'laundry worker', [-1.2, -1.3], school, {
    needs: [
      { code: 'childcare_hours', weight: 'must', hours: 'mon-fri 15:00-18:00' },
      { code: 'literacy_support', weight: 'prefer' },
    ],
  }),
  person('Caspian Reed', 'exploring', 'bartender', [0.2, -0.4], evenings, { avoid: ['alcohol_served'] }), // setting_avoided by choice
  person('Daphne Milliner', 'ready_to_try_work', 'cashier', [1, 1.2], weekdays, {
    needs: [{ code: 'no_cash_initially', weight: 'must' }],
  }),
  person('Edmund Starling', 'working_with_support', 'warehouse worker', [5.5, 2], wholeWeek, {
    needs: [
      { code: 'shift_limit', weight: 'must', minutes: 480 },
      { code: 'written_instructions', weight: 'nice' },
    ],
  }),
  person('Flora Underhill', 'paused', 'cook', [-0.7, 0.8], weekdays),
  person('Gwendolyn Sparrow', 'ready_to_try_work', 'home care aide', [-1.8, 2], weekdays, {
    needs: [
      { code: 'no_driving', weight: 'must' },
      { code: 'return_to_work_plan', weight: 'prefer' },
    ],
  }),
  person('Hugo Tidewell', 'exploring', 'building cleaner', [0.4, 0.1], 'mon-fri 06:00-12:00', {
    needs: [{ code: 'curfew', weight: 'must', hours: 'mon-sun 21:00-06:00' }],
  }),
  person('Iris Lockhart', 'ready_to_try_work', 'food production operator', [-0.6, 1.1], wholeWeek, {
    needs: [{ code: 'tools_or_uniform', weight: 'nice' }],
  }),
  person('Jasper Coldstream', 'stabilising', 'hospital porter', [-2, 1.8], weekdays, {
    needs: [{ code: 'no_controlled_substances', weight: 'must' }],
  }),
  person('Keziah Merriweather', 'ready_to_try_work', 'waiter/waitress', [0.5, -0.3], weekdays, {
    needs: [{ code: 'coach_contact_line', weight: 'prefer' }],
  }),
  person('Lorcan Fieldfare', 'exploring', 'recycling worker', [3.9, 3.8], weekdays, {
    needs: [
      { code: 'wage_advance', weight: 'prefer' },
      { code: 'physical_limit', weight: 'prefer' },
    ],
  }),
  person('Maeve Cartwright', 'working_independently', 'data entry clerk', [0.2, 0], weekdays),
  person('Ned Stonecrop', 'ready_to_try_work', 'baker', [1.1, 0.7], 'mon-sat 04:00-14:00', {
    needs: [{ code: 'prescribed_medication_accepted', weight: 'must' }],
  }),
];
