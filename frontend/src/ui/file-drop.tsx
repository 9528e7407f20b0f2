import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import classes from "./file-drop.module.css";

interface Props {
  label: string;
  hint: string;
  file: File | undefined;
  isPending: boolean;
  onFile: (file: File) => void;
  /** What the browser's own window offers first. */
  accept?: string;
}

/** A file chosen by its button or dropped on the sheet. The same file, mended, may be chosen again. */
export function FileDrop({
  label,
  hint,
  file,
  isPending,
  onFile,
  accept = ".csv,text/csv",
}: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (chosen: File | undefined) => {
    if (chosen) onFile(chosen);
  };
  return (
    <section
      className={classes.drop}
      aria-label={label}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Button variant="default" loading={isPending} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <span className="note">{file ? file.name : hint}</span>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </section>
  );
}
