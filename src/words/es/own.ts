import { languages } from '../en/own-common.ts';
import type { OwnCatalogue } from '../own-catalogue.ts';
import { common, titles } from './own-common.ts';
import { joining } from './own-joining.ts';
import * as labels from './own-labels.ts';
import * as offers from './own-offers.ts';
import { ownReasons } from './own-reasons.ts';
import { ownLevels, ownWeights, record } from './own-record.ts';
import { rights } from './own-rights.ts';

/** The pages of the people themselves in Spanish. */
export const es: OwnCatalogue = {
  ...{ common, titles, languages, ownReasons, record, ownLevels, ownWeights, rights, joining },
  ...offers,
  ...labels,
};
