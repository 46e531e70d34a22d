/**
 * Raise it when files that were read before would now be understood better or differently: the next import then reads them again.
 * Corrections by people survive that.
 */
export const readerVersion = "4";
