import type { ImportKind } from '../../src/domain/import.ts';
import type { ListedImport } from '../api/types.ts';
import type { RowState } from './checking.ts';
import type { ColumnName } from './columns.ts';
import { say, sayColumn } from './words.ts';

export const kindWords = (kind: ImportKind): string => say(`kind_${kind}`);
export const columnWords = (column: string): string => sayColumn(column as ColumnName);
export const stateWords = (state: RowState): string => say(`state_${state}`);
export const statusWords = (status: ListedImport['state']): string => say(`status_${status}`);

/** What the page itself sees wrong with a row, by the word of its reader. */
export function localWords(key: string): string {
  if (key.startsWith('letters_')) return say('local_letters');
  switch (key) {
    case 'cell_lines_joined':
      return say('local_cell_lines_joined');
    case 'cell_too_long':
      return say('local_cell_too_long');
    case 'row_too_many_cells':
      return say('local_row_too_many_cells');
    case 'row_is_header':
      return say('local_row_is_header');
    case 'row_is_other_header':
      return say('local_row_is_other_header');
    case 'row_of_other_table':
      return say('local_row_of_other_table');
    case 'row_is_total':
      return say('local_row_is_total');
    case 'row_is_note':
      return say('local_row_is_note');
    case 'quote_not_closed':
    case 'quote_closes_early':
      return say('local_quotes');
    default:
      return say('local_line');
  }
}

/** How many rows came to what. */
export const countWords = (file: ListedImport): string =>
  say('counts', {
    created: file.created,
    updated: file.updated,
    unchanged: file.unchanged,
    refused: file.rejectedCount,
  });
