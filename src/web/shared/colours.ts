/** Colours of charts and accents, told apart also by those who see red and green alike. */
export const COLOURS = {
  primary: '#1f6f8b',
  accent: '#e8963a',
  calm: '#9cc5cf',
  good: '#2e8b57',
  bad: '#c8412f',
  gates: ['#1f6f8b', '#e8963a', '#7a9e5b', '#8a6fb0', '#c8628f', '#5b8bd0'],
  /** From refusal to eagerness. */
  willingness: {
    refuse: '#c8412f',
    reluctant: '#e8963a',
    neutral: '#c9d6da',
    willing: '#9cc5cf',
    eager: '#1f6f8b',
  },
} as const;
