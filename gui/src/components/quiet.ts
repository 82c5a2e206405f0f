/** The look of a secondary button next to more important ones. */
export const quiet = { variant: 'subtle', color: 'gray', size: 'compact-xs' } as const;
