import { lazyOverlay } from './lazy-overlay.tsx';

export const KeysSheet = lazyOverlay(() => import('../keys/keys-sheet.tsx'), 'KeysSheet');
export const LeaveSheet = lazyOverlay(() => import('../forms/leave-sheet.tsx'), 'LeaveSheet');
export const SearchDialog = lazyOverlay(() => import('../search/search-dialog.tsx'), 'SearchDialog');
