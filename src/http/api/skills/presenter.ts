import type { ConceptHit, FoundConcept, LinkedText, UsualWork } from '../../../domain/values/skill.ts';
import type { Words } from '../../../words/words.ts';

export function presentConcepts(hits: readonly ConceptHit[]) {
  return {
    items: hits.map(({ uri, label, matchedLabel }) => ({ uri, label, matchedLabel })),
    nextCursor: null,
  };
}

/** Occupations found by name have the label that matched, those found by skills the skills that are usual in them. */
export function presentOccupations(found: readonly (ConceptHit | UsualWork)[]) {
  return {
    items: found.map((one) =>
      'skills' in one
        ? {
            ...{ uri: one.uri, label: one.label },
            skills: one.skills.map(({ uri, label }) => ({ uri, label })),
          }
        : { uri: one.uri, label: one.label, matchedLabel: one.matchedLabel },
    ),
    nextCursor: null,
  };
}

export function presentFound(found: readonly FoundConcept[], words: Words) {
  return {
    items: found.map((concept) =>
      concept.kind === 'licence'
        ? {
            kind: concept.kind,
            code: concept.code,
            label: words.label('licenceNames', concept.code),
            matchedLabel: concept.matchedLabel,
          }
        : { kind: concept.kind, uri: concept.uri, label: concept.label, matchedLabel: concept.matchedLabel },
    ),
    nextCursor: null,
  };
}

/** What a text says. `wanted` is there only where they said something about it. */
export function presentText({ skills, occupations, licences }: LinkedText, words: Words) {
  return {
    items: skills.map(({ uri, label, confidence, words: said, start, end, wanted }) => ({
      ...{ uri, label, confidence, words: said, start, end },
      ...(wanted === false && { wanted }),
    })),
    occupations: occupations.map(({ uri, label, words: said, start, end, done, wanted, skills: usual }) => ({
      ...{ uri, label, words: said, start, end, done },
      ...(wanted !== undefined && { wanted }),
      skills: usual.map((skill) => ({ uri: skill.uri, label: skill.label })),
    })),
    licences: licences.map(({ code, words: said, start, end, held }) => ({
      ...{ code, label: words.label('licenceNames', code), words: said, start, end, held },
    })),
    nextCursor: null,
  };
}
