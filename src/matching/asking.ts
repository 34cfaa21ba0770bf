import type { Asking, HoursCut } from '../domain/evaluation.ts';
import type { Setting } from '../domain/values/setting.ts';
import type { NeedCode } from '../domain/values/support-need.ts';

// Every question the engine has, as data. The same fact is asked for in the same words everywhere, so that one answer serves all
// pairs that wait for it.

const ofParticipant = (kind: Asking['about']['kind'], field: string): Asking => ({
  to: 'participant',
  about: { kind, side: 'participant' },
  asks: 'value',
  field,
});

const ofEmployer = (kind: Asking['about']['kind'], field: string): Asking => ({
  to: 'employer',
  about: { kind, side: 'employer' },
  asks: 'value',
  field,
});

export const askSkills = ofParticipant('skills', 'skills');
export const askNeeds = ofParticipant('person', 'supportNeeds');
export const askAvailability = ofParticipant('hours', 'availability');
export const askHome = ofParticipant('place', 'place');
export const askBirthMonth = ofParticipant('person', 'birthMonth');
export const askTravel = ofParticipant('travel', 'travel');
export const askRoleOccupation = ofEmployer('skills', 'occupation');
export const askRoleHours = ofEmployer('hours', 'schedule');
export const askRolePlace = ofEmployer('place', 'place');
export const askWage = ofEmployer('wage', 'wage');
/** Whether a role whose pay is known could pay more: the amount is nobody's but the person's, so none is named. */
export const askHigherWage: Asking = {
  ...askWage,
  about: { kind: 'wage', code: 'higher', side: 'employer' },
};
export const askStart = ofEmployer('start', 'startDate');
export const askTraining = ofEmployer('training', 'training');
export const askContract: Asking = {
  ...ofEmployer('hours', 'contract'),
  about: { kind: 'hours', code: 'contract', side: 'employer' },
};

/** Whether hours could be moved: yes makes them flexible. */
export const askFlexible: Asking = {
  to: 'employer',
  about: { kind: 'hours', code: 'flexible', side: 'employer' },
  asks: 'yes_no',
  field: 'schedule',
};

/** Whether fewer hours a week would do. */
export const askFewerHours: Asking = {
  to: 'employer',
  about: { kind: 'hours', code: 'fewer', side: 'employer' },
  asks: 'value',
  field: 'schedule',
};

/** Whether fixed hours could be cut: yes makes them so. */
export function askCut(cut: HoursCut): Asking {
  return {
    to: 'employer',
    about: { kind: 'hours', code: 'cut', side: 'employer', cut },
    asks: 'yes_no',
    field: 'schedule',
  };
}

export const askRemote: Asking = {
  to: 'employer',
  about: { kind: 'place', code: 'remote', side: 'employer' },
  asks: 'value',
  field: 'remote',
};

/** Whether an employer would do something: yes is `willing`. */
export function askAccommodation(code: NeedCode): Asking {
  return { to: 'employer', about: { kind: 'accommodation', code, side: 'employer' }, asks: 'yes_no' };
}

/** Whether a likely setting is really there: for the coach to look up. */
export function askSetting(setting: Setting): Asking {
  return {
    to: 'coach',
    about: { kind: 'place', code: setting, side: 'employer' },
    asks: 'yes_no',
    field: 'settings',
  };
}

/** Whether a bus goes at the ends of the working day, to and from that place: for the coach to look up. */
export function askBus(when: 'first_bus' | 'last_bus'): Asking {
  return { to: 'coach', about: { kind: 'travel', code: when, side: 'employer' }, asks: 'yes_no' };
}

export function askLicence(code: string): Asking {
  return {
    to: 'participant',
    about: { kind: 'licence', code, side: 'participant' },
    asks: 'yes_no',
    field: 'licences',
  };
}

/** Whether a setting that is avoided would do after all. */
export function askAvoided(setting: Setting): Asking {
  return {
    to: 'participant',
    about: { kind: 'person', code: setting, side: 'participant' },
    asks: 'yes_no',
    field: 'avoidSettings',
  };
}
