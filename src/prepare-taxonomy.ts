import { prepareShippedTaxonomy } from './taxonomy-folder.ts';

// The last step of a build (scripts/build.mjs).
prepareShippedTaxonomy();
