import type * as en from '../en/permitted.ts';
import type { Translation } from '../translation.ts';

export const permitted: Translation<typeof en.permitted> = {
  releasableWords: {
    displayName: 'Name',
    phone: 'Telefon',
    email: 'E-Mail',
    skills: 'Fähigkeiten',
    pastWork: 'bisherige Arbeit',
    availability: 'freie Stunden',
    message: 'eine Nachricht',
    arrangements: 'was bei der Arbeit helfen würde',
  },
  partnerWords: {
    offers: 'vorgeschlagene Stellen',
    answers: 'Antworten',
  },
  stateWords: {
    live: 'gilt',
    waiting_for_evidence: 'gilt noch nicht: Das Blatt fehlt',
    expired: 'ist abgelaufen',
    revoked: 'ist beendet',
  },
  endingWords: {
    withdrawn: 'zurückgenommen',
    recorded_by_mistake: 'irrtümlich aufgeschrieben, richtiggestellt',
  },
  eventWords: {
    placement_ended: 'zum Ende der Stelle',
    service_ended: 'zum Ende der Begleitung',
    link_ended: 'zum Ende der Verknüpfung',
  },
};
