def assignment_items(caller, wanted):
    raise NotImplementedError


def assignment_detail(caller, assignment_id):
    raise NotImplementedError
