/** Semicolons, a BOM and CRLF: what Excel with Vietnamese settings opens without a question. */
export function csvText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => cells.map(quoted).join(";");
  return `\uFEFF${[head, ...rows].map(line).join("\r\n")}\r\n`;
}

/** A cell that begins like a formula is set as text, so that no sheet runs it. */
const quoted = (cell: string) => {
  const safe = /^[=+@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
};

export function saveFile(name: string, text: string, kind = "text/csv;charset=utf-8") {
  saveBlob(name, new Blob([text], { type: kind }));
}

export function saveBlob(name: string, content: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
