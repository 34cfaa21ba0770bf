import { block, need, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';
import { fixed } from './said.ts';

const nights = fixed('mon-fri 22:00-06:00');
const anyTime = [block('mon-sun 00:00-00:00')];

/** What is true of a workplace, and what a person stays away from. */
export const settingsMet: readonly GoldenWorld[] = [
  {
    name: 'alcohol served, and a must against it: behind the café with a policy, and only a yes lets it through',
    person: { needs: [need('no_alcohol_service')] },
    roles: {
      'café with a policy': { accommodations: [says('no_alcohol_service', 'policy')] },
      'bar kitchen that has kept it apart': {
        settings: ['alcohol_served'],
        accommodations: [says('no_alcohol_service', 'has_done')],
      },
      'bar kitchen that would keep it apart': {
        settings: ['alcohol_served'],
        accommodations: [says('no_alcohol_service', 'willing')],
      },
      'bakery that said nothing': {},
      'bar kitchen, case by case': {
        settings: ['alcohol_served'],
        accommodations: [says('no_alcohol_service', 'case_by_case')],
      },
      'bar kitchen that said nothing': { settings: ['alcohol_served'] },
      'bar kitchen that refused': {
        settings: ['alcohol_served'],
        accommodations: [says('no_alcohol_service', 'cannot')],
      },
    },
    suggested: [
      { role: 'café with a policy', because: 'the need is met by policy' },
      {
        role: 'bar kitchen that has kept it apart',
        because: 'served there, and they know how to keep it from a job',
      },
      { role: 'bar kitchen that would keep it apart', because: 'served there, but they are willing' },
      {
        role: 'bakery that said nothing',
        asks: ['accommodation:no_alcohol_service'],
        because: 'nothing against it, nothing known',
      },
    ],
    keptBack: [
      {
        role: 'bar kitchen, case by case',
        rules: ['setting_avoided'],
        near: { by: 'stance', like: 'bar kitchen that would keep it apart' },
        because: '"depends" beside a bar is no yes; one call',
      },
      {
        role: 'bar kitchen that said nothing',
        rules: ['setting_avoided'],
        near: { by: 'stance', like: 'bar kitchen that would keep it apart' },
        because: 'served, and nobody has asked: one call',
      },
      {
        role: 'bar kitchen that refused',
        rules: ['need_refused'],
        near: false,
        because: 'asked, and no: one cause',
      },
    ],
  },
  {
    name: 'avoiding noise and a must for quiet are one cause, lifted by one yes',
    person: { needs: [need('low_noise')], avoidSettings: ['noise'] },
    roles: {
      office: { accommodations: [says('low_noise', 'willing')] },
      'mill that would find a quiet corner': {
        settings: ['noise'],
        accommodations: [says('low_noise', 'willing')],
      },
      mill: { settings: ['noise'] },
      'mill at night': { settings: ['noise'], ...nights },
    },
    suggested: [
      { role: 'mill that would find a quiet corner', because: 'the need is met as far as in the office' },
      { role: 'office', level: true, because: 'willing there, too' },
    ],
    keptBack: [
      {
        role: 'mill',
        rules: ['setting_avoided'],
        near: { by: 'stance', like: 'mill that would find a quiet corner' },
        because: 'noise said twice is one obstacle',
      },
      {
        role: 'mill at night',
        rules: ['no_common_hours', 'setting_avoided'],
        near: false,
        because: 'two obstacles',
      },
    ],
  },
  {
    name: 'a setting avoided without a need behind it: the employer’s yes on what it is about is enough',
    person: { avoidSettings: ['noise', 'cash_handling'] },
    roles: {
      shop: {},
      'till kept from the job': {
        settings: ['cash_handling'],
        accommodations: [says('no_cash_initially', 'willing')],
      },
      till: { settings: ['cash_handling'] },
      'till, no other way': {
        settings: ['cash_handling'],
        accommodations: [says('no_cash_initially', 'cannot')],
      },
      'till and noise': { settings: ['cash_handling', 'noise'] },
    },
    suggested: [
      { role: 'shop', because: 'neither is there (equal, listed by name)' },
      { role: 'till kept from the job', level: true, because: 'it is there, but not in this job' },
    ],
    keptBack: [
      {
        role: 'till',
        rules: ['setting_avoided'],
        near: {},
        because: 'one call, or one word with the person',
      },
      {
        role: 'till, no other way',
        rules: ['setting_avoided'],
        near: { by: 'setting_accepted' },
        because: 'only the person could still say otherwise',
      },
      {
        role: 'till and noise',
        rules: ['setting_avoided', 'setting_avoided'],
        near: false,
        because: 'two causes',
      },
    ],
  },
  {
    name: 'heights and lone work have no need of their kind: only the person can say otherwise',
    person: { avoidSettings: ['heights', 'lone_work'] },
    roles: {
      yard: {},
      roof: { settings: ['heights'] },
      'roof, alone': { settings: ['heights', 'lone_work'] },
      'night watch': { settings: ['lone_work'], accommodations: [says('coach_on_site', 'policy')] },
    },
    suggested: [{ role: 'yard', because: 'neither' }],
    keptBack: [
      {
        role: 'roof',
        rules: ['setting_avoided'],
        near: { by: 'setting_accepted', like: 'yard' },
        because: 'a word with the person; no employer takes the height away',
      },
      {
        role: 'roof, alone',
        rules: ['setting_avoided', 'setting_avoided'],
        near: false,
        because: 'two words are two causes',
      },
      {
        role: 'night watch',
        rules: ['setting_avoided'],
        near: { by: 'setting_accepted' },
        because: 'alone is alone, whatever else they do',
      },
    ],
  },
  {
    name: 'night work follows from the hours, whether the posting says so or not',
    person: { availability: anyTime, avoidSettings: ['night_work'] },
    roles: {
      'early bakery': fixed('mon-fri 06:00-14:00'),
      'late shift': fixed('mon-fri 14:00-22:00'),
      'night shift that says so': { ...nights, settings: ['night_work'] },
      'night shift that says nothing': nights,
    },
    suggested: [
      { role: 'early bakery', because: 'from six is morning (equal, listed by name)' },
      { role: 'late shift', level: true, because: 'to ten is evening' },
    ],
    keptBack: [
      {
        role: 'night shift that says so',
        rules: ['setting_avoided'],
        near: {},
        because: 'said',
      },
      {
        role: 'night shift that says nothing',
        rules: ['setting_avoided'],
        near: {},
        because: '22 to 6 is night work',
      },
    ],
  },
  {
    name: 'what an occupation is certain to mean blocks; what is only likely is asked',
    person: {
      needs: [need('no_alcohol_service'), need('no_driving')],
      avoidSettings: ['heavy_lifting'],
      licences: ['driving_van'],
    },
    roles: {
      'bartender in a pub that says nothing': { occupation: 'bartender' },
      'bus driver': { occupation: 'bus driver' },
      'waiter in a restaurant': { occupation: 'waiter' },
      'warehouse hand': { occupation: 'warehouse hand' },
      'carpenter, van licence asked': { occupation: 'carpenter', licences: ['driving_van'] },
      baker: { occupation: 'baker' },
    },
    suggested: [
      { role: 'baker', asks: ['!accommodation:heavy_lifting'], because: 'neither bar nor wheel nor load' },
      { role: 'warehouse hand', level: true, because: 'heavy work is likely there: a question, no gate' },
      {
        role: 'waiter in a restaurant',
        level: true,
        asks: ['accommodation:no_alcohol_service'],
        because: 'a restaurant is likely to serve alcohol: ask',
      },
      {
        role: 'carpenter, van licence asked',
        noMore: true,
        because: 'who asks for a licence is likely to mean driving: asked, not blocked',
      },
    ],
    keptBack: [
      {
        role: 'bartender in a pub that says nothing',
        rules: ['setting_avoided'],
        near: { by: 'stance' },
        because: 'a bar serves alcohol',
      },
      {
        role: 'bus driver',
        rules: ['setting_avoided'],
        near: { by: 'stance' },
        because: 'a bus driver drives',
      },
    ],
  },
  {
    name: 'each must about a workplace stands against its setting, and a yes on it is what lifts it',
    person: {
      needs: [need('no_controlled_substances'), need('private_space'), need('no_cash_initially')],
    },
    roles: {
      'all promised': {
        settings: ['controlled_substances', 'no_private_space', 'cash_handling'],
        accommodations: [
          says('no_controlled_substances', 'willing'),
          says('private_space', 'willing'),
          says('no_cash_initially', 'willing'),
        ],
      },
      'nothing said, nothing there': {},
      'a till': { settings: ['cash_handling'] },
      'no room': { settings: ['no_private_space'] },
      'a pharmacy': { settings: ['controlled_substances'] },
      'a pharmacy with a till': { settings: ['controlled_substances', 'cash_handling'] },
    },
    suggested: [
      { role: 'all promised', because: 'three times willing' },
      { role: 'nothing said, nothing there', because: 'three times silent' },
    ],
    keptBack: [
      { role: 'a till', rules: ['setting_avoided'], near: { by: 'stance' }, because: 'cash, silent' },
      {
        role: 'no room',
        rules: ['setting_avoided'],
        near: { by: 'stance' },
        because: 'no private space, silent',
      },
      {
        role: 'a pharmacy',
        rules: ['setting_avoided'],
        near: { by: 'stance' },
        because: 'medicines, silent',
      },
      {
        role: 'a pharmacy with a till',
        rules: ['setting_avoided', 'setting_avoided'],
        near: false,
        because: 'two causes',
      },
    ],
  },
];
