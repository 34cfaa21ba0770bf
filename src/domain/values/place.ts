/** Where something is: WGS 84 degrees, and words for it. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly label?: string | undefined;
  readonly postcode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

export const travelModes = ['walk', 'bicycle', 'public_transport', 'car', 'lift'] as const;
export type TravelMode = (typeof travelModes)[number];

export interface Travel {
  readonly modes: readonly TravelMode[];
  /** One way, door to door. */
  readonly maxMinutes?: number | undefined;
}
