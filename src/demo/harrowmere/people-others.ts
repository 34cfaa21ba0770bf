import type { DemoPerson } from '../town.ts';
import { person, school, weekdays, wholeWeek } from './person.ts';

/** Who is in the care of Wilf, of nobody yet, or came to Cass from others. */
export const otherPeople: readonly DemoPerson[] = [
  person('Dorian Fogg', 40, 'stabilising', 'warehouse worker', [4, 1], weekdays, {
    coach: 'wilf',
    needs: [{ code: 'job_held_during_treatment', weight: 'must' }],
    worked: [
      {
        text: 'Picked and packed for a catalogue until it folded',
        occupation: 'warehouse worker',
        from: 9,
        until: 3,
      },
    ],
  }), // need_refused
  person('Fennel Quickstep', 39, 'ready_to_try_work', 'forklift operator', [5, 2], weekdays, {
    coach: 'wilf',
    licences: ['forklift', 'driving_car'],
    worked: [
      {
        text: 'Reach truck at a cold store, gloves all year',
        occupation: 'forklift operator',
        from: 11,
        until: 2,
      },
    ],
  }),
  person('Gideon Larkspur', 38, 'ready_to_try_work', 'forklift operator', [5, 1.5], weekdays, {
    coach: 'wilf',
    needs: [{ code: 'written_instructions', weight: 'prefer' }],
    worked: [
      {
        text: 'Drove trucks for a timber yard; the ticket ran out',
        occupation: 'forklift operator',
        from: 14,
        until: 8,
      },
    ],
  }), // licence_missing
  person('Wilbur Tansy', 68, 'working_with_support', 'landscape gardener', [2.8, -1.8], weekdays, {
    coach: 'wilf',
    needs: [{ code: 'setback_is_not_dismissal', weight: 'must' }],
    worked: [{ text: 'Greens at a golf club', occupation: 'landscape gardener', from: 10, until: 5 }],
  }),
  person('Edmund Starling', 67, 'working_with_support', 'warehouse worker', [5.5, 2], wholeWeek, {
    coach: 'wilf',
    needs: [
      { code: 'shift_limit', weight: 'must', minutes: 480 },
      { code: 'written_instructions', weight: 'nice' },
    ],
    worked: [
      {
        text: 'Loaded trailers, long nights, eight years',
        occupation: 'warehouse worker',
        from: 13,
        until: 5,
      },
    ],
  }),
  person('Quentin Farthing', 35, 'exploring', 'recycling worker', [4, 3.2], weekdays, {
    coach: 'wilf',
    needs: [
      { code: 'court_or_probation', weight: 'must', hours: 'tue 10:00-12:00' },
      { code: 'fair_chance_process', weight: 'must' },
    ],
    worked: [
      {
        text: 'Sorted and baled cardboard',
        occupation: 'recycling worker',
        from: 3,
        until: 2,
        where: 'inside',
      },
    ],
  }),
  person('Kit Saltmarsh', 21, 'exploring', 'bicycle mechanic', [3.8, 3.5], wholeWeek, {
    coach: 'wilf',
    age: 17,
    worked: [{ text: 'Mends everybody’s bicycle', from: 2, where: 'unpaid' }],
  }), // working_age
  person('Jasper Coldstream', 30, 'stabilising', 'hospital porter', [-2, 1.8], weekdays, {
    coach: 'wilf',
    needs: [{ code: 'no_controlled_substances', weight: 'must' }],
    freeIn: 66,
    worked: [{ text: 'Porter at the General, five years', occupation: 'hospital porter', from: 9, until: 4 }],
  }),
  person('Beatrix Hollyhock', 26, 'ready_to_try_work', 'laundry worker', [-1.2, -1.3], school, {
    coach: 'wilf',
    needs: [
      { code: 'childcare_hours', weight: 'must', hours: 'mon-fri 15:00-18:00' },
      { code: 'literacy_support', weight: 'prefer' },
    ],
    worked: [
      {
        text: 'Ironing at home for the whole terrace',
        occupation: 'laundry worker',
        from: 8,
        where: 'unpaid',
      },
    ],
  }),
  person('Gwendolyn Sparrow', 11, 'ready_to_try_work', 'home care aide', [-1.8, 2], weekdays, {
    needs: [
      { code: 'no_driving', weight: 'must' },
      { code: 'return_to_work_plan', weight: 'prefer' },
    ],
    worked: [
      {
        text: 'Cared for two neighbours until they moved away',
        occupation: 'home care aide',
        from: 6,
        until: 2,
      },
    ],
  }),
  person('Lorcan Fieldfare', 5, 'exploring', 'recycling worker', [3.9, 3.8], weekdays, {
    needs: [
      { code: 'wage_advance', weight: 'prefer' },
      { code: 'physical_limit', weight: 'prefer' },
    ],
    worked: [{ text: 'Scrap round with a horse, then with a van', from: 25, until: 10 }],
  }),
  person('Yorick Pebbles', 2, 'exploring', 'hand packer', [0.9, 0.6], 'sat-sun 08:00-18:00', {
    notAsked: true,
  }), // no_common_hours
];
