/**
 * The lines of the gazetteer: `names = latitude longitude COUNTRY`, names parted by «،» with the one for maps first, ` *`
 * at the end for a capital. A name with `!` means other things as well («كان», «صور», «قطر»): it is known where a place is
 * expected, and never looked for in running text. Coordinates: GeoNames (CC BY 4.0), in degrees, to about a kilometre.
 */

export interface Place {
  /** As maps print it. */
  readonly name: string;
  readonly names: readonly string[];
  /** Those of the names that mean nothing else, for running text. */
  readonly plain: readonly string[];
  readonly kind: 'city' | 'country';
  /** ISO 3166 alpha-2; `null` where a publisher did not say. */
  readonly country: string | null;
  /** Longitude and latitude in degrees; `null` for a country. */
  readonly at: readonly [longitude: number, latitude: number] | null;
  readonly capital: boolean;
}

function names(written: string): Pick<Place, 'name' | 'names' | 'plain'> {
  const all = written.split('،').map((one) => one.trim());
  const bare = all.map((one) => one.replace('!', ''));
  return { name: bare[0] ?? '', names: bare, plain: bare.filter((_, i) => !all[i]?.endsWith('!')) };
}

const rows = (list: string): [left: string, right: string][] =>
  list
    .split('\n')
    .filter((row) => row.includes(' = '))
    .map((row) => {
      const [left = '', right = ''] = row.split(' = ');
      return [left, right];
    });

export const readCities = (list: string): Place[] =>
  rows(list).map(([left, right]) => {
    const [latitude, longitude, country = '', star] = right.split(' ');
    return {
      ...names(left),
      kind: 'city',
      country,
      at: [Number(longitude), Number(latitude)],
      capital: star === '*',
    };
  });

export const readCountries = (list: string): (Place & { readonly numeric: string })[] =>
  rows(list).map(([left, right]) => {
    const [country = '', numeric = ''] = right.split(' ');
    return { ...names(left), kind: 'country', country, at: null, capital: false, numeric };
  });
