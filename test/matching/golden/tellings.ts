import { need, says } from '../findings.ts';
import type { GoldenTelling } from './golden-world.ts';
import { noWishes } from './said.ts';

const floor = (amountMinor: number) => ({
  ...noWishes,
  wageFloor: { amountMinor, currency: 'GBP', per: 'hour' as const },
});

/** What telling of needs, floors, wishes and hours may and may not do. */
export const tellings: readonly GoldenTelling[] = [
  {
    name: 'needs: none is best, and nobody has asked is as one must on which nothing is said',
    role: {},
    told: {
      'asked: none': { needs: [], asked: { needs: true, availability: true } },
      'nobody has asked': { needs: [], asked: { needs: false, availability: true } },
      'one must, silent': { needs: [need('mentor_or_peer')] },
      'two musts, silent': { needs: [need('mentor_or_peer'), need('coach_on_site')] },
      'one wish, silent': { needs: [need('mentor_or_peer', 'nice')] },
    },
    expected: [
      { told: 'asked: none', asks: ['!person'], because: 'nothing to meet' },
      { told: 'one wish, silent', because: 'a little is open' },
      { told: 'nobody has asked', asks: ['person'], because: 'the prior, and the question what is needed' },
      { told: 'one must, silent', level: true, because: 'a must on which nothing is said' },
      { told: 'two musts, silent', because: 'two' },
    ],
  },
  {
    name: 'a need told twice counts once',
    role: { accommodations: [says('mentor_or_peer', 'case_by_case')] },
    told: {
      once: { needs: [need('mentor_or_peer')] },
      twice: { needs: [need('mentor_or_peer'), need('mentor_or_peer')] },
      'as a must and as a wish': { needs: [need('mentor_or_peer'), need('mentor_or_peer', 'nice')] },
    },
    expected: [
      { told: 'once', because: 'one must, half met' },
      { told: 'twice', level: true, because: 'the same' },
      { told: 'as a must and as a wish', level: true, because: 'the weightier of the two' },
    ],
  },
  {
    name: 'a floor of a penny is no more than none, and a floor that is reached costs nothing',
    role: { wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' } },
    told: {
      'no floor': {},
      'a penny': { preferences: floor(1) },
      'what is paid': { preferences: floor(1300) },
    },
    expected: [
      { told: 'no floor', because: 'nothing can fall short of it' },
      { told: 'a penny', level: true, because: 'reached' },
      { told: 'what is paid', level: true, because: 'reached' },
    ],
  },
  {
    name: 'a wish that is met never scores less than none',
    role: { occupation: 'baker', contract: 'permanent' },
    told: {
      'wants baker': { preferences: { ...noWishes, occupations: ['baker'] } },
      'wants permanent': { preferences: { ...noWishes, contracts: ['permanent'] } },
      'wants 20 to 40 hours': { preferences: { ...noWishes, hoursPerWeek: { min: 20, max: 40 } } },
      'no wish': {},
    },
    expected: [
      { told: 'wants 20 to 40 hours', because: 'met: thirty (all three equal)' },
      { told: 'wants baker', level: true, because: 'met' },
      { told: 'wants permanent', level: true, because: 'met' },
      { told: 'no wish', because: 'not asked: the prior' },
    ],
  },
];
