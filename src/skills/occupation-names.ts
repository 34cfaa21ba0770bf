import { inList } from './lists.ts';
import { wordsOfNames } from './name-words.ts';
import type { Token } from './phrases.ts';
import type { Occupation } from './taxonomy-data.ts';

/** An occupation that a text calls by one of its names, from one token to another. */
export interface NamedOccupation {
  readonly occupation: Occupation;
  readonly first: number;
  readonly last: number;
}

export interface OccupationNames {
  /** The longest names of a stretch of tokens that share no word. */
  find(tokens: readonly Token[], from: number, to: number): NamedOccupation[];
}

const longestName = 5;
/** A single word names an occupation only when it says who does it: *welder*, not *security*. */
const agent = /(er|or|ist|man|woman|ian|eer|smith|wright|maid|hand|nurse|chef|clerk|guard|ess|ant|keeper)$/;
/** Words that end so and say too little, or something else. */
const tooWide = new Set(
  (
    'worker driver operator manager assistant leader officer supervisor helper member engineer trainer customer order number counter ' +
    'container paper letter computer water power weather summer winter dinner matter corner cover offer order shower tower rubber copper ' +
    'leather timber tender monitor sensor motor tractor doctor visitor sector director floor door major minor error mirror factor editor ' +
    'partner partnership carer owner maker seller buyer user starter newcomer prisoner beginner learner speaker reader writer player ' +
    'attendant accountant consultant restaurant plant elephant merchant tenant merchandiser human german roman list artist specialist ' +
    'master minister runner host guide model buffer mixer boiler cleaner cooker freezer folder holder scanner printer trailer tester ' +
    'presser conductor performer caller checker feeder filler finisher former founder gatherer grader handler hanger helper hunter joiner ' +
    'labourer layer loader marker mender mover packer picker pointer polisher porter presenter processor producer recorder roller ' +
    'fitter turner orderly chipper digger dumper fryer grinder planer dryer drier mower router sander shredder crusher baler harvester dishwasher strimmer ' +
    'coater dipper jointer granulator caster brander cutter oiler blaster framer rescuer super carrier clerk filer sewer switcher pusher ' +
    'extractor glacier marketeer educator groomsman installer conservator intervenor reviser upsetter coker shearer straightener climber ' +
    'springer tanker consumer technician repairer repairman dealer trapper servant retailer chemist biologist marshaller excavator ' +
    'irrigator roundsman smith topman controller calibrator coiler laster ' +
    'setter sorter splitter spreader stacker sticker stitcher stripper sweeper tapper tracker trader trimmer washer weigher winder wrapper'
  ).split(' '),
);

/** Finds occupations by their preferred and alternative names, in any form of the words. */
export function createOccupationNames(occupations: readonly Occupation[]): OccupationNames {
  const byName = new Map<string, Occupation>();
  const { words, stems, first, names } = wordsOfNames(occupations);
  const forms = words.map((word, at) => stems[at] ?? word);
  const add = (name: number, occupation: Occupation): void => {
    const own = inList(names, name);
    if (own.length === 0 || own.length > longestName) return;
    const single = own.length === 1 ? words[own[0]!]! : undefined;
    if (single !== undefined && (!agent.test(single) || tooWide.has(single) || single.length < 5)) return;
    let key = forms[own[0]!]!;
    for (let at = 1; at < own.length; at++) key += ` ${forms[own[at]!]!}`;
    if (!byName.has(key)) byName.set(key, occupation);
  };
  for (const [at, occupation] of occupations.entries()) add(first[at]!, occupation);
  for (const [at, occupation] of occupations.entries())
    for (let name = first[at]! + 1; name < first[at + 1]!; name++) add(name, occupation);

  return {
    find(tokens, from, to) {
      const found: NamedOccupation[] = [];
      for (let first = from; first < to; first++) {
        for (let last = Math.min(to, first + longestName) - 1; last >= first; last--) {
          const words = tokens.slice(first, last + 1);
          const occupation = byName.get(words.map(({ form }) => form).join(' '));
          if (!occupation || (first === last && !agent.test(singular(words[0]!.text)))) continue;
          found.push({ occupation, first, last });
          first = last;
          break;
        }
      }
      return found;
    },
  };
}

const singular = (word: string) => word.replace(/s$/, '');
