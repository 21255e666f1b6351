/**
 * Logistic regression by Newton's method, with a normal prior around given weights: where the
 * examples say nothing, a weight stays as it was thought to be.
 *
 * @param {{ x: number[], y: number, weight: number }[]} rows  y is 1 or 0
 * @param {number[]} prior
 * @param {number} strength  of the prior: as much as so many rows
 * @returns {number[]}
 */
export function fit(rows, prior, strength) {
  const size = prior.length;
  let weights = [...prior];
  for (let round = 0; round < 25; round++) {
    const gradient = prior.map((value, i) => strength * (value - weights[i]));
    const hessian = prior.map((_, i) => prior.map((__, k) => (i === k ? strength : 0)));
    for (const { x, y, weight } of rows) {
      const p = probability(x, weights);
      const spread = weight * p * (1 - p);
      for (let i = 0; i < size; i++) {
        if (x[i] === 0) continue;
        gradient[i] += weight * (y - p) * x[i];
        for (let k = 0; k <= i; k++) hessian[i][k] += spread * x[i] * x[k];
      }
    }
    for (let i = 0; i < size; i++) for (let k = i + 1; k < size; k++) hessian[i][k] = hessian[k][i];
    const step = solve(hessian, gradient);
    weights = weights.map((value, i) => value + step[i]);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** @param {number[]} x @param {number[]} weights */
export function score(x, weights) {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * weights[i];
  return sum;
}

/** @param {number[]} x @param {number[]} weights */
function probability(x, weights) {
  return 1 / (1 + Math.exp(-score(x, weights)));
}

/**
 * Solves `matrix` * result = `values` by elimination; the matrix is positive definite.
 *
 * @param {number[][]} matrix
 * @param {number[]} values
 */
function solve(matrix, values) {
  const rows = matrix.map((row, i) => [...row, values[i]]);
  for (let i = 0; i < rows.length; i++) {
    for (let k = i + 1; k < rows.length; k++) {
      const factor = rows[k][i] / rows[i][i];
      if (factor === 0) continue;
      for (let column = i; column <= rows.length; column++) rows[k][column] -= factor * rows[i][column];
    }
  }
  const result = new Array(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    let sum = rows[i][rows.length];
    for (let k = i + 1; k < rows.length; k++) sum -= rows[i][k] * result[k];
    result[i] = sum / rows[i][i];
  }
  return result;
}
