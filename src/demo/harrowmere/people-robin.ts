import type { DemoPerson } from '../town.ts';
import { evenings, person, weekdays, wholeWeek } from './person.ts';

/** Who is in the care of Robin. */
export const robinPeople: readonly DemoPerson[] = [
  person('Ignatius Pike', 37, 'exploring', 'hotel porter', [0.9, -1], evenings, {
    needs: [{ code: 'alcohol_free_site', weight: 'must' }],
    worked: [{ text: 'Doors and luggage at two hotels', occupation: 'hotel porter', from: 15, until: 9 }],
  }), // setting_avoided
  person('Otis Hedgerow', 36, 'working_independently', 'carpenter', [2, 4], weekdays, {
    needs: [{ code: 'transport_help', weight: 'prefer' }],
    licences: ['construction_site_card'],
    floor: 1500,
    worked: [
      {
        text: 'Served his time with a shopfitter, then on his own account',
        occupation: 'carpenter',
        from: 20,
        until: 3,
      },
    ],
  }),
  person('Ulric Bellweather', 29, 'exploring', 'security guard', [1, 1], wholeWeek, {
    bars: ['no_security_licence'],
    licences: ['security_guard'],
    maxMinutes: 120,
    worked: [{ text: 'Doors, car parks, one festival', occupation: 'security guard', from: 10, until: 5 }],
  }), // statutory_bar
  person('Violet Ashgrove', 26, 'ready_to_try_work', 'call centre agent', [0, 0.5], evenings, {
    needs: [{ code: 'low_noise', weight: 'must' }],
    worked: [
      { text: 'Complaints line of a water company', occupation: 'call centre agent', from: 8, until: 5 },
    ],
  }), // setting_avoided by noise
  person('Arlo Cobblestone', 24, 'stabilising', 'bricklayer', [2.2, 4.5], weekdays, {
    needs: [{ code: 'phased_hours', weight: 'must' }],
    licences: ['construction_site_card'],
    worked: [
      { text: 'Bricklayer on estates from here to the coast', occupation: 'bricklayer', from: 16, until: 2 },
    ],
  }),
  person('Caspian Reed', 19, 'exploring', 'bartender', [0.2, -0.4], evenings, {
    avoid: ['alcohol_served'],
    worked: [
      { text: 'Behind a bar for seven years. That was that.', occupation: 'bartender', from: 9, until: 2 },
    ],
  }), // setting_avoided by choice
  person('Flora Underhill', 33, 'stabilising', 'cook', [-0.7, 0.8], weekdays, {
    worked: [{ text: 'Cooked for forty at a field centre', occupation: 'cook', from: 12, until: 4 }],
  }),
  person('Iris Lockhart', 8, 'ready_to_try_work', 'food production operator', [-0.6, 1.1], wholeWeek, {
    needs: [{ code: 'tools_or_uniform', weight: 'nice' }],
    worked: [
      {
        text: 'Fish fingers, four years on the line',
        occupation: 'food production operator',
        from: 7,
        until: 3,
      },
    ],
  }),
];
