/** The look of a button that stands back behind what is beside it. */
export const quiet = { variant: 'subtle', color: 'gray', size: 'compact-xs' } as const;
