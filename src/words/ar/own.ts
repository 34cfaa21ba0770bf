import { own } from '../en/own.ts';

export const ar = own;
