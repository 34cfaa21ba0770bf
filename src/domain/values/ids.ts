/** Prefixes of public ids: a prefix and a ULID. */
export const idPrefixes = {
  organisation: 'org',
  user: 'usr',
  participant: 'par',
  employer: 'emp',
  opportunity: 'opp',
  match: 'mat',
  notice: 'ntc',
  delivery: 'dlv',
  import: 'imp',
  token: 'tok',
  invitation: 'inv',
  reset: 'rst',
  mailedReset: 'rsm',
  factor: 'fac',
  erasure: 'ers',
  glass: 'brg',
  clearance: 'clr',
  signInLink: 'sgn',
  decision: 'dec',
  consent: 'cns',
  evidence: 'evd',
  release: 'rel',
  disclosure: 'dsc',
  audit: 'aud',
  fact: 'out',
  stageChange: 'stg',
  question: 'qst',
  enquiry: 'enq',
  contact: 'cnt',
  placement: 'plc',
  place: 'plt',
  cover: 'cov',
  handover: 'hnd',
  view: 'viw',
  edit: 'edt',
  partner: 'prt',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** Makes a new id of a kind; ids made later sort later. */
export type NewId = (kind: IdKind) => string;
