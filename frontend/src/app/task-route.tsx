import { getRouteApi } from "@tanstack/react-router";
import { TaskView } from "@/features/task/task-page";
import { AssignmentActs } from "@/features/work/assignment-acts";

const route = getRouteApi("/in/tasks/$taskId");

/** A task, with what the reader may do on its assignments: two features that meet only here. */
export function TaskRoute() {
  const { taskId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TaskView
      taskId={Number(taskId)}
      search={search}
      onSearch={(patch) => void navigate({ search: patch, replace: true, resetScroll: false })}
      acts={(id) => <AssignmentActs id={id} />}
    />
  );
}
