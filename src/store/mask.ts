/**
 * Takes secrets out of what people are shown, before it is stored and when it is read: an older version may have stored
 * them. Gives back a value without secrets as it is.
 */
export type Mask = <Value>(value: Value) => Value;

export const noMask: Mask = (value) => value;
