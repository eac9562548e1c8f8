# Fits that chapters 26c, 28g and 29 compare with: codings of factors, ordered categories, columns that depend on others, offsets and structures.
# Rscript codings.R, in this folder; writes codings.json. R packages lme4, lmerTest, emmeans, nlme, jsonlite.
suppressMessages({library(lme4); library(lmerTest); library(emmeans); library(jsonlite)})
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), calc.derivs = TRUE, check.conv.grad = "ignore",
                     check.conv.singular = "ignore", check.conv.hess = "ignore", check.rankX = "silent.drop.cols")
emm_options(lmer.df = "satterthwaite", msg.nesting = FALSE, msg.interaction = FALSE)
fit <- function(formula, data, ...) eval(substitute(lmer(formula, data, control = tight, ...)), globalenv())

# 13 groups of 5 to 18 rows; f has 3 levels, o 4 in an order, k 2 in an order; cells of very different sizes
set.seed(29)
sizes <- c(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18)
g <- rep(seq_along(sizes), sizes); n <- length(g)
f <- sample(c("a", "b", "c"), n, TRUE, prob = c(0.5, 0.3, 0.2))
o <- sample(c("none", "low", "mid", "high"), n, TRUE, prob = c(0.2, 0.4, 0.25, 0.15))
k <- sample(c("no", "yes"), n, TRUE, prob = c(0.7, 0.3))
x <- round(rnorm(n, 4, 2), 2); z <- sample(0:6, n, TRUE); t <- round(exp(rnorm(n, 1, 0.5)), 2)
y <- 2 + c(a = 0, b = 0.8, c = -0.5)[f] + c(none = 0, low = 0.7, mid = 1, high = 0.4)[o] + 0.3 * x + (f == "b") * (o == "low") * 1.2 + 0.5 * (k == "yes") * x +
  rnorm(13, 0, 1)[g] + 0.3 * rnorm(13)[g] * x + log(t) + (matrix(rnorm(39, 0, 0.8), 13))[cbind(g, match(f, c("a", "b", "c")))] + rnorm(n)
table_ <- data.frame(y = round(y, 3), f, o, k, x, z, t, g)
D <- transform(table_, f = factor(f), o = factor(o, c("none", "low", "mid", "high"), ordered = TRUE), k = factor(k, ordered = TRUE), g = factor(g), twice = 3 - 2 * x,
               coarse = factor(ifelse(f == "a", "one", "other")), both = factor(paste0(f, k)))
lack1 <- !(D$f == "b" & D$o == "mid"); lack2 <- lack1 & !(D$f == "c" & D$o == "none") & !(D$f == "a" & D$o == "high")
lack3 <- lack2 & !(D$f == "c" & D$o == "high"); lack4 <- !(D$f == "a" & D$o == "none")
rows <- list(whole = rep(TRUE, n), one = lack1, three = lack2, four = lack3, corner = lack4)

anova_ <- function(m, type) { a <- tryCatch(anova(m, type = type), error = function(e) NULL);    # lmerTest fails on numeric columns that depend on others
  if (is.null(a)) return(NULL); list(term = rownames(a), num_df = a$NumDF, den_df = a$DenDF, F = a[["F value"]]) }
says <- function(m, ...) list(loglik = as.numeric(logLik(m)), names = names(fixef(m)), params = unname(fixef(m)), bse = unname(sqrt(diag(as.matrix(vcov(m))))),
                              df = unname(coef(summary(m))[, "df"]), sd = as.data.frame(VarCorr(m))$sdcor, type3 = anova_(m, 3), fitted = unname(fitted(m))[1:12], ...)
formulas <- list(
  treatment = y ~ C(f, contr.treatment) * x + C(o, contr.treatment) + (1 | g), sum = y ~ C(f, contr.sum) * x + C(o, contr.sum) + (1 | g),
  helmert = y ~ C(f, contr.helmert) * x + C(o, contr.helmert) + (1 | g), poly = y ~ C(f, contr.poly) * x + o + (1 | g),
  ordered = y ~ o * x + k + (1 | g), two = y ~ k * x + (k | g), full = y ~ 0 + o + x + (1 | g), helmert0 = y ~ 0 + C(f, contr.helmert) + k:x + (1 | g),
  cells = y ~ f * o + x + (1 | g), cells_helmert = y ~ C(f, contr.helmert) * C(o, contr.helmert) + x + (1 | g), cells_sum = y ~ C(f, contr.sum) * C(o, contr.sum) + x + (1 | g),
  cells_slopes = y ~ f * o * x + (1 | g), cells_three = y ~ f * o * k + (x | g))
fits <- list()
for (name in names(formulas)) for (which in if (grepl("cells", name)) names(rows) else "whole") {
  assign("DD", D[rows[[which]], ], globalenv())
  fits[[paste(name, which)]] <- says(eval(bquote(fit(.(formulas[[name]]), DD))), formula = paste(deparse(formulas[[name]], width.cutoff = 500), collapse = ""), rows = which)
}
dependent <- list(
  twice = says(fit(y ~ x + twice + f + (1 | g), D)), before = says(fit(y ~ twice + f * x + (x | g), D)), coarse = says(fit(y ~ coarse + f + x + (1 | g), D)),
  after = says(fit(y ~ f + coarse * x + (1 | g), D)), both = says(fit(y ~ f * k + both + (1 | g), D)), shifted = says(fit(y ~ z + I(z + 2) + I(z^2) + f + (1 | g), D)))
means <- function(m, specs) { s <- summary(emmeans(m, specs), infer = TRUE); list(mean = s$emmean, se = s$SE, df = s$df, lower = s$lower.CL, upper = s$upper.CL) }
emm <- list(ordered = means(fit(y ~ o * x + k + (1 | g), D), "o"), one = means(fit(y ~ f * o + x + (1 | g), D[lack1, ]), c("f", "o")), twice = means(fit(y ~ x + twice + f + (1 | g), D), "f"))
offset <- fit(y ~ f * x + offset(log(t)) + (x | g), D); offset_ml <- fit(y ~ k + offset(t) + offset(z / 10) + (1 | g), D, REML = FALSE)
new <- D[c(3, 40, 77, 130), ]; levels(new$g) <- c(levels(new$g), "new"); new$g[4] <- "new"
structures <- function() {
  suppressMessages(library(nlme)); M <- D
  cs <- lme(y ~ f + x, random = list(g = pdCompSymm(~ 0 + f)), data = M, control = lmeControl(opt = "optim", reltol = 1e-14, msTol = 1e-14, maxIter = 500, msMaxIter = 500))
  id <- lme(y ~ f + x, random = list(g = pdIdent(~ 0 + f)), data = M, control = lmeControl(opt = "optim", reltol = 1e-14))
  list(cs = list(loglik = as.numeric(logLik(cs)), params = unname(fixef(cs)), D = unclass(getVarCov(cs))[1:3, 1:3]),
       id = list(loglik = as.numeric(logLik(id)), params = unname(fixef(id)), sd = as.numeric(VarCorr(id)[1, 2])))
}
write_json(list(made_with = paste0(R.version.string, ", lme4 ", packageVersion("lme4"), ", lmerTest ", packageVersion("lmerTest"), ", emmeans ", packageVersion("emmeans"), ", nlme ", packageVersion("nlme")),
                data = as.list(table_), rows = lapply(rows, base::which), fits = fits, dependent = dependent, means = emm,
                polynomials = lapply(c(2, 3, 5, 8), function(k) unname(contr.poly(k))), helmert = lapply(c(2, 3, 5), function(k) unname(contr.helmert(k))),
                offset = says(offset, predicted = unname(predict(offset, new, allow.new.levels = TRUE)), fixed = unname(predict(offset, new, re.form = NA))), offset_ml = says(offset_ml),
                dot = says(fit(y ~ f + o + k + x + z + t + (1 | g), D)), structures = structures()),
           "codings.json", digits = 12, auto_unbox = TRUE, matrix = "rowmajor")
