export const permitted = {
  releasableWords: {
    displayName: 'name',
    phone: 'phone',
    email: 'e-mail',
    skills: 'skills',
    pastWork: 'past work',
    availability: 'free hours',
    message: 'a message',
    arrangements: 'what would help at work',
  },
  partnerWords: {
    offers: 'jobs offered',
    answers: 'answers',
  },
  stateWords: {
    live: 'holds',
    waiting_for_evidence: 'does not hold yet: the paper is missing',
    expired: 'has run out',
    revoked: 'has ended',
  },
  endingWords: { withdrawn: 'taken back', recorded_by_mistake: 'written down by mistake, put right' },
  eventWords: {
    placement_ended: 'the job ends',
    service_ended: 'they leave the service',
    link_ended: 'they are no longer linked',
  },
} as const;
