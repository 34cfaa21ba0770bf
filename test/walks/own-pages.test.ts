import { walkOwnPages } from '../e2e/own-pages.ts';

// In English among the first.
walkOwnPages('ar');
