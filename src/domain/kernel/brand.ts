declare const brand: unique symbol;

/** A `T` that went through the check its name promises, and can be had in no other way. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
