import { consentEvents, consentFields } from './consents.ts';
import { days, licences, modes, periods } from './labels.ts';
import { ownArrangements } from './own-arrangements.ts';
import { common, languages, titles } from './own-common.ts';
import { joining } from './own-joining.ts';
import { needs, settings } from './own-needs.ts';
import * as offers from './own-offers.ts';
import { ownReasons } from './own-reasons.ts';
import { ownLevels, ownWeights, record } from './own-record.ts';
import { rights } from './own-rights.ts';

/** All that the pages of the people themselves say. */
export const own = {
  ...{
    common,
    titles,
    languages,
    ownReasons,
    ownArrangements,
    record,
    ownLevels,
    ownWeights,
    rights,
    joining,
  },
  ...offers,
  ...{ days, licences, modes, needs, periods, settings, consentEvents, consentFields },
};
