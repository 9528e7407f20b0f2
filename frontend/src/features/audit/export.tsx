import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveBlob } from "@/lib/csv";
import { todayInVietnam } from "@/lib/format";
import { ProblemNotice } from "@/ui/problem-notice";
import { exportRows, type Wanted } from "./queries";
import type { Trail } from "./search";

/** All that match, not only what is in sight. */
export function Export({ trail, wanted }: { trail: Trail; wanted: Wanted }) {
  const { t } = useTranslation("audit");
  const save = useMutation({
    mutationFn: () => exportRows(trail, wanted),
    onSuccess: (file) => saveBlob(`nhat-ky-${trail}-${todayInVietnam()}.csv`, file),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className="no-print"
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t("export")}
      </Button>
      {save.error && <ProblemNotice error={save.error} />}
    </>
  );
}
