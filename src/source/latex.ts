import type { Level } from './word-builder.ts';

/** LaTeX commands that extraction leaves for characters. */
const commands: Record<string, string> = {
  leq: '≤', le: '≤', leqslant: '≤', geq: '≥', ge: '≥', geqslant: '≥', neq: '≠', ne: '≠',
  pm: '±', mp: '∓', times: '×', div: '÷', cdot: '·', approx: '≈', sim: '∼', equiv: '≡',
  infty: '∞', degree: '°', circ: '°', rightarrow: '→', to: '→', leftarrow: '←', uparrow: '↑',
  downarrow: '↓', Delta: 'Δ', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', zeta: 'ζ',
  eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'µ', nu: 'ν', xi: 'ξ', pi: 'π',
  rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Theta: 'Θ', Lambda: 'Λ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  dagger: '†', ddagger: '‡', textregistered: '®', texttrademark: '™', quad: ' ', lt: '<', gt: '>',
}; // prettier-ignore

/** Source of a regular expression for mathematics in a line. Dollars before amounts are none. */
export const latexPattern = '\\$(?=[^$\\n]*(?:\\\\[a-zA-Z%]|[\\^_{}<>=≤≥±]))([^$\\n]{1,120})\\$';

/** A piece of what LaTeX prints, and whether that stands above or below the line. */
export interface LatexPart {
  level: Level;
  text: string;
}

const plain = (latex: string): string =>
  latex
    .replace(/\\([a-zA-Z]+)\s?(?:\{\})?/g, (whole, name: string) => {
      const character = commands[name];
      if (character === undefined) return whole;
      // A space after a relation is printed, as before it.
      return whole.endsWith(' ') ? `${character} ` : character;
    })
    .replace(/\\([%&#$_{}])/g, '$1')
    .replace(/\\[,;:!]/g, ' ')
    .replace(/[{}]/g, '');

/** What a piece of LaTeX prints: `10^{9}` is "10", and a raised "9". */
export function latexParts(latex: string): LatexPart[] {
  const parts: LatexPart[] = [];
  let at = 0;
  const add = (level: Level, text: string) => {
    if (text) parts.push({ level, text });
  };
  const words = latex.replace(
    /\\(?:text|mathrm|mathit|mathbf|textit|textbf|rm)\s*\{([^{}]*)\}/g,
    '$1',
  );
  for (const match of words.matchAll(/(?<!\\)([\^_])(?:\{([^{}]*)\}|(\w))/g)) {
    const [whole, level = '', group, character = ''] = match;
    add('', plain(words.slice(at, match.index)));
    add(level as Level, plain(group ?? character));
    at = match.index + whole.length;
  }
  add('', plain(words.slice(at)));
  return parts;
}

/** The characters that a piece of LaTeX prints: `\leq 3` is "≤ 3", `1.90\text{ cm} \pm 0.89` "1.90 cm ± 0.89". */
export const latexText = (latex: string): string =>
  latexParts(latex)
    .map(({ text }) => text)
    .join('');
