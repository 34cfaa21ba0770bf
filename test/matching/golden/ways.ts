import { need, north, says } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';
import { fixed } from './said.ts';

const byBus = { travel: { modes: ['walk', 'public_transport'] as const, maxMinutes: 45 } };

/** The way to work: 15 minutes and 4.5 for each kilometre by public transport, 17 a kilometre on foot. */
export const ways: readonly GoldenWorld[] = [
  {
    name: 'the nearer the better; a little too far is a call, far too far is not',
    person: byBus,
    roles: {
      'from home': { place: north(80), remote: 'fully' },
      'across the road': { place: north(0.3) },
      'six kilometres': { place: north(6) },
      'without an address': { place: undefined },
      'ten kilometres': { place: north(10) },
      'twelve kilometres': { place: north(12) },
      'next town': { place: north(50) },
    },
    suggested: [
      { role: 'from home', because: 'no way at all' },
      { role: 'across the road', because: 'a few minutes on foot' },
      {
        role: 'without an address',
        asks: ['place'],
        because: 'not known: the prior, and a question; a known short way is better',
      },
      { role: 'six kilometres', because: '42 minutes, within the limit and near it' },
    ],
    keptBack: [
      {
        role: 'ten kilometres',
        rules: ['too_far'],
        near: {},
        because: '60 minutes against 45: once and a third',
      },
      {
        role: 'twelve kilometres',
        rules: ['too_far'],
        near: false,
        because: '69 minutes, more than once and a half',
      },
      { role: 'next town', rules: ['too_far'], near: false, because: 'five times the limit is no near miss' },
    ],
  },
  {
    name: 'an employer that helps with the way stretches the limit by half, and no further',
    person: byBus,
    roles: {
      'six kilometres, helped': { place: north(6), accommodations: [says('transport_help', 'willing')] },
      'six kilometres': { place: north(6) },
      'ten kilometres, helped': { place: north(10), accommodations: [says('transport_help', 'willing')] },
      'ten kilometres, perhaps': {
        place: north(10),
        accommodations: [says('transport_help', 'case_by_case')],
      },
      'twelve kilometres, helped': { place: north(12), accommodations: [says('transport_help', 'policy')] },
    },
    suggested: [
      { role: 'six kilometres', because: '42 of 45 minutes (equal, listed by name)' },
      { role: 'six kilometres, helped', level: true, because: 'help is not needed here' },
      {
        role: 'ten kilometres, helped',
        because: '60 minutes, within the 67 that help makes of 45, yet a long way',
      },
    ],
    keptBack: [
      {
        role: 'ten kilometres, perhaps',
        rules: ['too_far'],
        near: {},
        because: '"depends" stretches nothing; one call',
      },
      {
        role: 'twelve kilometres, helped',
        rules: ['too_far'],
        near: false,
        because: '69 minutes, beyond what help makes of 45',
      },
    ],
  },
  {
    name: 'no timetable is known: a start before six or an end after eleven by bus is asked, a walk is not',
    person: {
      ...byBus,
      availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '00:00', to: '00:00' }],
    },
    roles: {
      'cleaner at nine': { place: north(5), ...fixed('mon-fri 09:00-12:00') },
      'cleaner at six': { place: north(5), ...fixed('mon-fri 06:00-09:00') },
      'cleaner at five': { place: north(5), ...fixed('mon-fri 05:00-08:00') },
      'cleaner at five, helped': {
        place: north(5),
        ...fixed('mon-fri 05:00-08:00'),
        accommodations: [says('transport_help', 'willing')],
      },
      'cleaner at five, round the corner': { place: north(0.5), ...fixed('mon-fri 05:00-08:00') },
      'bar back to midnight': { place: north(5), ...fixed('mon-thu 18:00-23:30') },
    },
    suggested: [
      { role: 'cleaner at five, round the corner', asks: ['!travel'], because: 'nine minutes on foot' },
      { role: 'cleaner at nine', asks: ['!travel'], because: 'buses run' },
      { role: 'cleaner at six', level: true, asks: ['!travel'], because: 'not before six' },
      { role: 'cleaner at five, helped', level: true, asks: ['!travel'], because: 'a way is found' },
      {
        role: 'cleaner at five',
        asks: ['travel', 'accommodation:transport_help'],
        because:
          'does a bus run before five? the same way, perhaps, so it is worth less than one that is there',
      },
      {
        role: 'bar back to midnight',
        level: true,
        asks: ['travel'],
        because: 'and one after half past eleven?',
      },
    ],
  },
  {
    name: 'a bus that may not go: on foot counts where that is worth more, and never keeps a job back that the bus would reach',
    person: {
      travel: { modes: ['walk', 'public_transport'], maxMinutes: 65 },
      availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '00:00', to: '00:00' }],
    },
    roles: {
      'at nine, across town': { place: north(3.8), ...fixed('mon-fri 09:00-12:00') },
      'at five, across town': { place: north(3.8), ...fixed('mon-fri 05:00-08:00') },
      'at nine, out of town': { place: north(8), ...fixed('mon-fri 09:00-12:00') },
      'at five, a bit beyond on foot': { place: north(4), ...fixed('mon-fri 05:00-08:00') },
      'at five, out of town': { place: north(8), ...fixed('mon-fri 05:00-08:00') },
    },
    suggested: [
      { role: 'at nine, across town', because: '32 minutes by bus' },
      { role: 'at nine, out of town', because: '51 minutes by bus, and buses run' },
      {
        role: 'at five, across town',
        asks: ['travel', 'accommodation:transport_help'],
        because:
          '64 minutes on foot are within the limit, yet a bus that perhaps goes is worth a little more',
      },
      {
        role: 'at five, a bit beyond on foot',
        asks: ['travel', 'accommodation:transport_help'],
        because: '67 minutes on foot are too many, half an hour by bus is not: a question and no obstacle',
      },
      {
        role: 'at five, out of town',
        asks: ['travel', 'accommodation:transport_help'],
        because: 'the longer the way, the more hangs on the bus',
      },
    ],
  },
  {
    name: 'a must to go by public transport: what a lift would do does not count',
    person: {
      travel: { modes: ['walk', 'lift', 'public_transport'], maxMinutes: 45 },
      needs: [need('public_transport')],
    },
    roles: { 'six kilometres': { place: north(6) }, 'ten kilometres': { place: north(10) } },
    suggested: [{ role: 'six kilometres', because: '42 minutes by bus' }],
    keptBack: [
      {
        role: 'ten kilometres',
        rules: ['too_far'],
        near: {},
        because: 'a lift would take 33 minutes, but a lift is what cannot be counted on',
      },
    ],
  },
  {
    name: 'a must for a short way is the limit, whatever the profile says',
    person: {
      travel: { modes: ['walk', 'public_transport'], maxMinutes: 60 },
      needs: [need('max_travel_minutes', 'must', { minutes: 30 })],
    },
    roles: {
      'three kilometres': { place: north(3) },
      'five kilometres': { place: north(5) },
      'eight kilometres': { place: north(8) },
    },
    suggested: [{ role: 'three kilometres', because: '29 minutes' }],
    keptBack: [
      { role: 'five kilometres', rules: ['too_far'], near: {}, because: '38 minutes against 30' },
      {
        role: 'eight kilometres',
        rules: ['too_far'],
        near: false,
        because: '51 minutes: within sixty, but the must says thirty',
      },
    ],
  },
  {
    name: 'where the person lives is not known: distance cannot count, and is asked',
    person: { place: undefined },
    roles: { near: { place: north(1) }, far: { place: north(300) }, 'from home': { remote: 'fully' } },
    suggested: [
      { role: 'from home', because: 'needs no way' },
      { role: 'far', asks: ['place'], because: 'nothing to measure (equal, listed by name)' },
      { role: 'near', level: true, asks: ['place'], because: 'the same' },
    ],
  },
];
