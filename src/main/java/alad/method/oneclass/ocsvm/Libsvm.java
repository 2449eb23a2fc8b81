package alad.method.oneclass.ocsvm;

import alad.job.JobContext;
import alad.job.Progress;
import alad.method.matrix.Matrix;
import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/** The dual problem solved by LIBSVM (Chang and Lin 2011). */
final class Libsvm {
    private static final int CACHE_MEGABYTES = 200;

    private Libsvm() {}

    /**
     * @param rows at least two
     * @param nu share of the rows that may lie outside, in (0, 1]
     * @param tolerance at which the solver stops
     * @throws alad.job.JobCancelled once the job is
     */
    static Boundary fit(Matrix rows, double nu, double gamma, double tolerance, JobContext job) {
        svm_parameter parameter = new svm_parameter();
        parameter.svm_type = svm_parameter.ONE_CLASS;
        parameter.kernel_type = svm_parameter.RBF;
        parameter.nu = nu;
        parameter.gamma = gamma;
        parameter.eps = tolerance;
        parameter.cache_size = CACHE_MEGABYTES;
        parameter.shrinking = 1;
        return boundary(solved(problem(rows), parameter, job), rows, gamma);
    }

    /** LIBSVM prints a dot every thousand steps at most: the one moment at which it can be stopped. */
    private static synchronized svm_model solved(svm_problem problem, svm_parameter parameter, JobContext job) {
        int[] thousands = {0};
        svm.svm_set_print_string_function(printed -> {
            job.check();
            job.report(new Progress("Support vectors, thousands of steps", thousands[0]++, 0));
        });
        try {
            return svm.svm_train(problem, parameter);
        } finally {
            svm.svm_set_print_string_function(printed -> {});
        }
    }

    private static svm_problem problem(Matrix rows) {
        svm_problem problem = new svm_problem();
        problem.l = rows.rows();
        problem.y = new double[problem.l];
        problem.x = new svm_node[problem.l][];
        for (int row = 0; row < problem.l; row++) {
            problem.x[row] = nodes(rows, row);
        }
        return problem;
    }

    /** LIBSVM's rows are sparse: zeros are left out. */
    private static svm_node[] nodes(Matrix rows, int row) {
        svm_node[] nodes = new svm_node[rows.width()];
        int count = 0;
        int start = rows.start(row);
        for (int feature = 0; feature < rows.width(); feature++) {
            double value = rows.values()[start + feature];
            if (value != 0) {
                svm_node node = new svm_node();
                node.index = feature + 1;
                node.value = value;
                nodes[count++] = node;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    private static Boundary boundary(svm_model model, Matrix rows, double gamma) {
        Matrix vectors = new Matrix(model.l, rows.width());
        for (int i = 0; i < model.l; i++) {
            int row = model.sv_indices[i] - 1;
            System.arraycopy(rows.values(), rows.start(row), vectors.values(), vectors.start(i), rows.width());
        }
        return new Boundary(vectors, model.sv_coef[0].clone(), model.rho[0], gamma);
    }
}
