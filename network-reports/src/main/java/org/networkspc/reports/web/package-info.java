/**
 * The service: pages for people and JSON for programs, on Javalin. Handlers parse, call and write; they compute nothing.
 *
 * <p>Start at {@link org.networkspc.reports.web.Service}, which serves the {@link org.networkspc.reports.web.Networks} of a
 * data folder. A new page is one route in {@link org.networkspc.reports.web.Pages}, a new resource one route in
 * {@link org.networkspc.reports.web.Api}. May use every other package.
 */
@NullMarked
package org.networkspc.reports.web;

import org.jspecify.annotations.NullMarked;
