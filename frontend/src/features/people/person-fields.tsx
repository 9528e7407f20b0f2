import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldError, type ProblemView } from "@/lib/problem";
import classes from "./people.module.css";
import type { Person } from "./queries";

export const factNames = ["full_name", "email", "post", "phone", "language"] as const;

export interface FactsDraft {
  full_name: string;
  email: string;
  post: string;
  phone: string;
  language: Person["language"];
}

export const emptyFacts: FactsDraft = {
  full_name: "",
  email: "",
  post: "",
  phone: "",
  language: "vi",
};

export const factsOf = (person: Person): FactsDraft => ({
  full_name: person.full_name,
  email: person.email,
  post: person.post ?? "",
  phone: person.phone ?? "",
  language: person.language,
});

/** An empty post or phone is none. */
export const personBody = (facts: FactsDraft) => ({
  full_name: facts.full_name.trim(),
  email: facts.email.trim(),
  post: facts.post.trim() || null,
  phone: facts.phone.trim() || null,
  language: facts.language,
});

interface Props {
  facts: FactsDraft;
  onChange: (patch: Partial<FactsDraft>) => void;
  problem: ProblemView | null;
}

/** Only what the law lets us keep: name, post, work mail, work phone. */
export function PersonFields({ facts, onChange, problem }: Props) {
  const { t } = useTranslation("people");
  return (
    <>
      <TextInput
        label={t("fact.full_name")}
        required
        maxLength={120}
        autoComplete="off"
        data-autofocus
        value={facts.full_name}
        onChange={(event) => onChange({ full_name: event.currentTarget.value })}
        error={fieldError(problem, "full_name")}
      />
      <div className={classes.pair}>
        <TextInput
          label={t("fact.email")}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={facts.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
          error={fieldError(problem, "email")}
        />
        <TextInput
          label={t("fact.phone")}
          type="tel"
          maxLength={30}
          autoComplete="off"
          value={facts.phone}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
          error={fieldError(problem, "phone")}
        />
        <TextInput
          label={t("fact.post")}
          maxLength={200}
          autoComplete="off"
          value={facts.post}
          onChange={(event) => onChange({ post: event.currentTarget.value })}
          error={fieldError(problem, "post")}
        />
        <NativeSelect
          label={t("fact.language")}
          value={facts.language}
          onChange={(event) => onChange({ language: event.target.value === "en" ? "en" : "vi" })}
          data={[
            { value: "vi", label: "Tiếng Việt" },
            { value: "en", label: "English" },
          ]}
          error={fieldError(problem, "language")}
        />
      </div>
    </>
  );
}
