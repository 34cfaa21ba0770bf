import { own } from '../en/own.ts';

export const es = own;
