import { errorResponse } from "@/lib/actions/api-error";

const handler = () => errorResponse("not-found");

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
