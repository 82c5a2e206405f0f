/** Where the rows of a grid stand when each of its groups begins with a heading. Rows and lines are counted from 0. */
export function gridLines(amounts: number[]) {
  const headings: number[] = [];
  amounts.reduce((line, amount) => {
    headings.push(line);
    return line + 1 + amount;
  }, 0);
  return {
    /** The group whose heading is on this line; -1 where a row is. */
    groupOn: (line: number) => headings.indexOf(line),
    /** The row on this line; on a heading the one below it. */
    rowOn: (line: number) => line - headings.filter((heading) => heading < line).length,
    lineOf: (row: number) => row + headings.filter((heading, index) => heading - index <= row).length,
  };
}
