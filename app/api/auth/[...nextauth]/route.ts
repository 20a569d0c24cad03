import NextAuth from "next-auth";
import { defineAuthRoute } from "@/lib/actions/define-auth-route";
import { authOptions } from "@/lib/auth/options";

const handler = defineAuthRoute(NextAuth(authOptions));

export { handler as GET, handler as POST };
