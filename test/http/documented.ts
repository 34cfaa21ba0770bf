import { assert } from 'chai';
import type { Tenant } from '../support/app.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const concept = (uri: string | undefined): string =>
  uri ?? assert.fail('the taxonomy that ships lacks a concept of the tests');
const skill = concept(shippedTaxonomy.skillByLabel('bake goods'));
const occupation = concept(shippedTaxonomy.occupationByLabel('baker'));
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Every field of a participant that the API documents. */
export function documentedParticipant(tenant: Tenant) {
  return {
    displayName: 'Robin Example',
    contact: { email: 'robin@demo.example', phone: '+44 113 496 0000', preferred: 'phone' },
    language: 'en',
    languages: [{ code: 'en', level: 'fluent' }, { code: 'pl' }],
    coachId: tenant.users.coach.id,
    birthYear: 1990,
    birthMonth: 4,
    pastWork: [
      { occupation, from: '2015', until: '2019-03', where: 'paid' },
      { text: 'Kitchen, and then the servery', from: '2020-01', where: 'inside' },
    ],
    asked: {
      supportNeeds: '2026-11-20',
      pastWork: '2026-11-20',
      availability: '2026-11-21',
      place: '2026-11-21',
    },
    stage: 'stabilising',
    skills: [{ uri: skill, level: 'skilled', lastUsed: 2021 }],
    experienceText: 'Two years in a bakery.\nBefore that, a warehouse.',
    supportNeeds: [
      {
        code: 'dosing_window',
        weight: 'must',
        windows: [{ days: ['mon', 'sat'], from: '07:00', to: '08:30' }],
        from: '2026-11-01',
        until: '2027-05-31',
        note: 'Pharmacy on Harbour Street',
      },
      { code: 'max_travel_minutes', weight: 'prefer', minutes: 45 },
    ],
    availability: [
      { days: weekdays, from: '09:00', to: '17:30' },
      { days: ['fri'], from: '22:00', to: '02:00' },
    ],
    place: {
      lat: 53.8,
      lon: -1.55,
      label: 'Harbour Street',
      postcode: 'LS1 4AP',
      country: 'GB',
      until: '2027-01-31',
    },
    nextPlace: { lat: 53.82, lon: -1.5, label: 'Mill Street', postcode: 'LS9 1AA', country: 'GB' },
    travel: { modes: ['walk', 'public_transport'], maxMinutes: 45 },
    preferences: {
      occupations: [occupation],
      avoidOccupations: [],
      sectors: ['75', '9'],
      wageFloor: { amountMinor: 1250, currency: 'GBP', per: 'hour' },
      hoursPerWeek: { min: 16, max: 37.5 },
      contracts: ['permanent', 'fixed_term'],
    },
    avoidSettings: ['alcohol_served', 'night_work'],
    safetyList: { employerIds: [tenant.otherEmployerId], postcodes: ['LS2'] },
    licences: ['food_hygiene'],
    recordConstraints: [{ code: 'no_cash_handling', until: '2027-12-31' }],
    availableFrom: '2026-12-01',
  };
}

/** Every field of an opportunity that the API documents. */
export function documentedOpportunity(tenant: Tenant) {
  return {
    employerId: tenant.employerId,
    title: 'Early baker',
    duties: 'Shape loaves, watch the ovens and pack orders.',
    occupation,
    skills: { required: [{ uri: skill, level: 'working' }], desired: [] },
    licences: ['food_hygiene'],
    training: 'some',
    schedule: {
      kind: 'flexible',
      blocks: [{ days: weekdays, from: '09:00', to: '15:00' }],
      flexible: true,
      hoursPerWeek: { min: 20, max: 30 },
    },
    wage: {
      min: { amountMinor: 1250, currency: 'GBP' },
      max: { amountMinor: 1400, currency: 'GBP' },
      per: 'hour',
    },
    contract: 'permanent',
    place: { lat: 53.81, lon: -1.54, label: 'Mill Lane', postcode: 'LS7 1AA', country: 'GB' },
    remote: 'no',
    startDate: '2026-12-07',
    openings: 2,
    settings: ['standing_long', 'noise'],
    accommodations: [
      {
        code: 'phased_hours',
        stance: 'has_done',
        evidence: 'evidenced',
        note: 'Twice last year',
        date: '2026-10-01',
        expires: '2027-10-01',
      },
    ],
    state: 'open',
    expiresAt: '2027-03-31T22:00:00Z',
  };
}
