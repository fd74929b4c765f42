/** Optional keys of an object. */

/** An object with a key, or an empty one where there is no value. */
export const given = <Key extends string, A>(key: Key, value: A | undefined): { readonly [K in Key]?: A } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: A })
