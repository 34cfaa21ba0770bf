import type { DemoAct } from '../town.ts';
import { actsOf } from './act.ts';

const robin = actsOf('robin');
const wilf = actsOf('wilf');
const supervisor = actsOf('supervisor');
const admin = actsOf('admin');

/** What Robin, Wilf, Sam and Alex did. */
export const otherActs: readonly DemoAct[] = [
  robin.act(37, {
    deed: 'chooses',
    patch: {
      phone: '01632 960302',
      digestAt: '08:30',
      quietHours: [{ days: ['sat', 'sun'], from: '00:00', to: '24:00' }],
    },
  }),
  supervisor.act(36, {
    ...{ deed: 'covers', away: 'robin', instead: 'coach', from: -48, until: -44 },
    note: 'Robin is at her sister’s wedding. Otis may ring.',
  }),

  wilf.decided(25, 'Fennel Quickstep', 'Warehouse worker, days', 'decline', {
    reasonCode: 'participant_prefers_other',
    note: 'Trucks or nothing.',
  }),
  wilf.decided(19, 'Fennel Quickstep', 'Forklift driver', 'shortlist'),
  wilf.decided(18, 'Fennel Quickstep', 'Forklift driver', 'offer'),
  wilf.decided(16, 'Fennel Quickstep', 'Forklift driver', 'record_answer', { answer: 'interested' }),
  wilf.act(15, {
    deed: 'permits',
    person: 'Fennel Quickstep',
    employer: 'Thistle Warehouse',
    fields: ['displayName', 'phone'],
    lastDay: 60,
  }),
  wilf.act(11, { deed: 'permits no more', person: 'Fennel Quickstep' }),
  wilf.decided(16, 'Quentin Farthing', 'Recycling sorter', 'shortlist', {
    note: 'Col knows how Tuesdays are.',
  }),
  wilf.decided(15, 'Quentin Farthing', 'Recycling sorter', 'offer'),
  wilf.decided(13, 'Quentin Farthing', 'Recycling sorter', 'record_answer', {
    answer: 'interested',
    note: 'Sorting suits him: “It is all in the eye.”',
  }),
  wilf.act(12, {
    deed: 'permits',
    person: 'Quentin Farthing',
    employer: 'Magpie Recycling',
    fields: ['displayName', 'phone', 'pastWork', 'arrangements'],
    lastDay: 90,
  }),
  wilf.act(11, {
    deed: 'releases',
    person: 'Quentin Farthing',
    job: 'Recycling sorter',
    fields: ['displayName', 'phone', 'pastWork'],
  }),
  wilf.decided(9, 'Quentin Farthing', 'Recycling sorter', 'record_interview', {
    note: 'A walk along the belt with Col.',
  }),
  wilf.decided(7, 'Quentin Farthing', 'Recycling sorter', 'record_offer'),
  wilf.decided(2, 'Quentin Farthing', 'Recycling sorter', 'record_start', {
    note: 'First shift done, and he wants the second.',
  }),
  wilf.decided(14, 'Kit Saltmarsh', 'Bicycle mechanic', 'shortlist'),
  wilf.decided(13, 'Kit Saltmarsh', 'Bicycle mechanic', 'offer'),
  wilf.decided(11, 'Kit Saltmarsh', 'Bicycle mechanic', 'record_answer', {
    answer: 'not_interested',
    note: 'Too far out; the shop at the lock is round the corner.',
  }),
  wilf.asked(12, 'Thistle Warehouse', 'mentor_or_peer', 'no', {
    note: 'Priya has nobody to spare before spring.',
  }),

  robin.act(20, { deed: 'moves', person: 'Flora Underhill', stage: 'paused', reason: 'Asked for a month.' }),
  robin.decided(15, 'Otis Hedgerow', 'Carpenter', 'shortlist'),
  robin.decided(14, 'Otis Hedgerow', 'Carpenter', 'offer'),
  robin.decided(10, 'Otis Hedgerow', 'Carpenter', 'record_answer', {
    answer: 'interested',
    note: 'Will bring his own planes.',
  }),
  robin.act(9, {
    deed: 'permits',
    person: 'Otis Hedgerow',
    employer: 'Redbrick Builders',
    fields: ['displayName', 'phone', 'pastWork'],
    lastDay: 80,
  }),
  robin.act(8, {
    deed: 'releases',
    person: 'Otis Hedgerow',
    job: 'Carpenter',
    fields: ['displayName', 'phone', 'pastWork'],
  }),
  robin.decided(4, 'Otis Hedgerow', 'Carpenter', 'record_answer', {
    answer: 'employer_declined',
    note: 'They took their own apprentice. Ask again in spring.',
  }),
  robin.decided(12, 'Arlo Cobblestone', 'Bricklayer', 'shortlist'),
  robin.decided(7, 'Arlo Cobblestone', 'Bricklayer', 'offer'),
  robin.asked(11, 'Bluebell Hotel', 'alcohol_free_site', 'no', {
    note: 'There is a bar, and there will be one.',
  }),
  robin.act(4, {
    deed: 'moves',
    person: 'Flora Underhill',
    stage: 'stabilising',
    reason: 'The month is over and she says so herself.',
  }),
  robin.act(3, {
    deed: 'says',
    employer: 'Bluebell Hotel',
    channel: 'phone',
    note: 'From December rooms are wanted at weekends only. Mina is sorry about it.',
  }),
  robin.act(3, { deed: 'reworks', job: 'Room attendant', hours: 'sat-sun 09:00-15:00' }),

  supervisor.act(8, {
    deed: 'closes',
    job: 'Depot cleaner',
    state: 'withdrawn',
    reason: 'An agency has it now.',
  }),
  supervisor.act(7, {
    deed: 'closes',
    job: 'Greenhouse cleaner',
    state: 'paused',
    reason: 'The glass is washed between two crops; the next is in the new year.',
    until: 40,
  }),
  supervisor.act(5, {
    deed: 'closes',
    job: 'Site cleaner',
    state: 'filled',
    reason: 'A neighbour of Saul’s.',
  }),
  supervisor.act(6, {
    ...{ deed: 'hands over', people: ['Beatrix Hollyhock', 'Jasper Coldstream'], to: 'coach' },
    note: 'Wilf is full. Beatrix lives round the corner from Willow Linen; Jasper is home from the end of January.',
  }),
  supervisor.act(3, {
    ...{ deed: 'covers', away: 'robin', instead: 'wilf', from: -2, until: 6 },
    note: 'Robin is on the course. Arlo waits for a word from Saul.',
  }),
  supervisor.act(3, {
    deed: 'imports',
    kind: 'participants',
    dryRun: false,
    lines: [
      'externalId,displayName,phone,stage,availableFrom',
      'demo-person-1,Ada Thimblewick,07700 900301,,',
      'demo-person-2,Bram Oakenshaw,07700 900351,,',
      'demo-person-6,Juniper Holloway,07700 900352,,',
      'referral-41,Horace Willowby,07700 900361,exploring,',
      'referral-42,,07700 900362,exploring,',
      'referral-43,Petra Cloudsley,07700 900363,curious,',
      'referral-44,Tobias Wick,07700 900364,exploring,',
    ],
  }),
  supervisor.act(2, { deed: 'edits', person: 'Poppy Stillwater', free: 'mon-fri 08:00-17:00' }),
  supervisor.decided(2, 'Nell Candlewright', 'Data entry from home', 'record_answer', {
    answer: 'interested',
    note: 'Rang the office while Cass was out: yes, gladly.',
  }),
  supervisor.act(1, { deed: 'reads notices' }),
  admin.act(1, { deed: 'invites', email: 'juno.fernley@demo.example', name: 'Juno Fernley' }),
];
